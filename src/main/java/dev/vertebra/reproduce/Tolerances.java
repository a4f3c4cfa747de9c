package dev.vertebra.reproduce;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a figure may be from the one on record. A protocol states it before anything is run: for
 * the figure of a criterion there, for all others once. Without one, no difference is tolerated.
 */
final class Tolerances {
  private final Map<String, BigDecimal> own = new HashMap<>();
  private final Optional<BigDecimal> other;

  private Tolerances(Optional<BigDecimal> other) {
    this.other = other;
  }

  /** Those of the protocol, when there is one. Of two for one figure the smaller counts. */
  static Tolerances of(Optional<EvidenceRecord> protocol) {
    Tolerances tolerances = new Tolerances(protocol.flatMap(p -> p.decimal("tolerance")));
    for (Value.Structure criterion :
        protocol.map(p -> p.structures("criteria")).orElse(List.of())) {
      String subgroup = criterion.text("subgroup");
      criterion
          .decimal("tolerance")
          .ifPresent(
              t ->
                  tolerances.own.merge(
                      key(criterion.text("metric"), subgroup.isEmpty() ? "all" : subgroup),
                      t,
                      BigDecimal::min));
    }
    return tolerances;
  }

  /** The tolerance for a figure. */
  Optional<BigDecimal> of(String metric, String subgroup) {
    return Optional.ofNullable(own.get(key(metric, subgroup))).or(() -> other);
  }

  private static String key(String metric, String subgroup) {
    return metric + "\n" + subgroup;
  }
}
