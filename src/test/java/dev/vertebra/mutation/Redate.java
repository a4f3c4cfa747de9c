package dev.vertebra.mutation;

import dev.vertebra.profile.FieldType;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A date or time a year earlier, and a year later. */
final class Redate implements Operator {
  @Override
  public String family() {
    return "re-date";
  }

  @Override
  public String object() {
    return "value";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .spots()
        .filter(
            spot ->
                spot.spec().type() == FieldType.Scalar.DATE
                    || spot.spec().type() == FieldType.Scalar.DATE_TIME)
        .flatMap(spot -> Stream.of(shift(spot, -1, "earlier"), shift(spot, 1, "later")));
  }

  private Mutation shift(Spot spot, int years, String variant) {
    var scalar = spot.scalar().orElseThrow();
    String day = scalar.text().substring(0, 10);
    String other = LocalDate.parse(day).plusYears(years) + scalar.text().substring(10);
    return Mutation.of(
            name(),
            spot.subject(),
            spot.path(),
            scalar.text(),
            other,
            spot.subject().write(scalar, other))
        .as(variant);
  }
}
