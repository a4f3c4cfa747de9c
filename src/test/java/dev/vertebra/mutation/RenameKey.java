package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A field or relation is written with a slip in its name. */
final class RenameKey implements Operator {
  @Override
  public String family() {
    return "rename";
  }

  @Override
  public String object() {
    return "key";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example.records().stream()
        .flatMap(
            subject ->
                subject.mapping().entries().stream()
                    .map(
                        entry -> {
                          String other = entry.name() + "x";
                          return Mutation.of(
                              name(),
                              subject,
                              entry.name(),
                              entry.name(),
                              other,
                              subject.write(entry.key(), other));
                        }));
  }
}
