package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.Optional;

/**
 * A criterion held against a run.
 *
 * @param protocol the protocol that demands it
 * @param metric name of the metric
 * @param subgroup {@code all} or a group
 * @param statistic which figure is compared, as shown
 * @param bound {@code ≥} or {@code ≤}
 * @param limit the bound's value as written
 * @param measured the figure that was compared; empty when the run has none
 * @param figure the metric that it came from
 * @param verdict the outcome
 */
public record OutcomeView(
    Optional<Ref> protocol,
    String metric,
    String subgroup,
    String statistic,
    String bound,
    String limit,
    String measured,
    Optional<MetricView> figure,
    Verdict verdict) {}
