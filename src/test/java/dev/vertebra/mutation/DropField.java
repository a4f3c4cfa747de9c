package dev.vertebra.mutation;

import dev.vertebra.profile.FieldSpec;
import java.util.stream.Stream;

/** A field is gone, of the record or of a structure in it. */
final class DropField implements Operator {
  @Override
  public String family() {
    return "drop";
  }

  @Override
  public String object() {
    return "field";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return Stream.concat(
        example.records().stream().flatMap(DropField::identity), declared(example));
  }

  private Stream<Mutation> declared(Example example) {
    return example
        .spots()
        .filter(spot -> spot.holder().entries().size() > 1)
        .map(
            spot ->
                Mutation.of(
                        name(),
                        spot.subject(),
                        spot.path(),
                        spot.scalar().map(s -> s.text()).orElse("its values"),
                        "nothing",
                        Cuts.entry(spot.subject().text(), spot.holder(), spot.entry()))
                    .as(spot.spec().is(FieldSpec.Trait.REQUIRED) ? "required" : "optional"));
  }

  /** Id, kind and title belong to the language and stand in no kind. */
  private static Stream<Mutation> identity(Subject subject) {
    return Stream.of("id", "kind", "title")
        .map(
            key ->
                Mutation.of(
                        "drop field",
                        subject,
                        key,
                        subject.scalar(key).orElseThrow().text(),
                        "nothing",
                        Cuts.entry(
                            subject.text(), subject.mapping(), subject.entry(key).orElseThrow()))
                    .as("required"));
  }
}
