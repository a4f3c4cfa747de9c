package dev.vertebra.mutation;

import dev.vertebra.profile.FieldType;
import java.util.stream.Stream;

/** A word stands where the field needs a number, a date, a digest or a choice. */
final class RetypeValue implements Operator {
  @Override
  public String family() {
    return "retype";
  }

  @Override
  public String object() {
    return "value";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .spots()
        .filter(spot -> isTyped(spot.spec().type()))
        .flatMap(
            spot ->
                spot.scalars().stream()
                    .map(
                        scalar ->
                            Mutation.of(
                                name(),
                                spot.subject(),
                                spot.path(),
                                scalar.text(),
                                "seven",
                                spot.subject().write(scalar, "seven"))));
  }

  private static boolean isTyped(FieldType type) {
    return type instanceof FieldType.Choice
        || (type instanceof FieldType.Scalar
            && type != FieldType.Scalar.TEXT
            && type != FieldType.Scalar.PATH);
  }
}
