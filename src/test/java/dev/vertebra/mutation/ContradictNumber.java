package dev.vertebra.mutation;

import dev.vertebra.profile.FieldType;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A number is one more, or one more in its last decimal place, or one less. */
final class ContradictNumber implements Operator {
  @Override
  public String family() {
    return "contradict";
  }

  @Override
  public String object() {
    return "number";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .spots()
        .filter(
            spot ->
                spot.spec().type() == FieldType.Scalar.INTEGER
                    || spot.spec().type() == FieldType.Scalar.DECIMAL)
        .flatMap(spot -> Stream.of(shift(spot, 1, "more"), shift(spot, -1, "less")));
  }

  private Mutation shift(Spot spot, int step, String variant) {
    var scalar = spot.scalar().orElseThrow();
    BigDecimal number = new BigDecimal(scalar.text());
    String other = number.add(number.ulp().multiply(BigDecimal.valueOf(step))).toPlainString();
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
