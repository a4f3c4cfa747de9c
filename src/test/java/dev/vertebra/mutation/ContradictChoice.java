package dev.vertebra.mutation;

import dev.vertebra.profile.FieldType;
import java.util.List;
import java.util.stream.Stream;

/** Another of the choices or truth values that the field allows. */
final class ContradictChoice implements Operator {
  @Override
  public String family() {
    return "contradict";
  }

  @Override
  public String object() {
    return "choice";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .spots()
        .filter(spot -> !choices(spot).isEmpty())
        .flatMap(
            spot ->
                choices(spot).stream()
                    .filter(choice -> !choice.equals(spot.scalar().orElseThrow().text()))
                    .map(choice -> of(spot, choice)));
  }

  private static List<String> choices(Spot spot) {
    if (spot.spec().type() == FieldType.Scalar.BOOLEAN) {
      return List.of("yes", "no");
    }
    return spot.spec().type() instanceof FieldType.Choice choice ? choice.choices() : List.of();
  }

  private Mutation of(Spot spot, String choice) {
    var scalar = spot.scalar().orElseThrow();
    return Mutation.of(
            name(),
            spot.subject(),
            spot.path(),
            scalar.text(),
            choice,
            spot.subject().write(scalar, choice))
        .as(choice);
  }
}
