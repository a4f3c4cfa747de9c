package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One criterion of a protocol held against a run.
 *
 * @param protocol the protocol
 * @param metric name of the metric
 * @param subgroup {@code all} or a group
 * @param statistic {@code estimate}, {@code interval-low} or {@code interval-high}
 * @param bound {@code at-least} or {@code at-most}
 * @param limit the bound's value
 * @param limitText the bound as written
 * @param limitSpan where the bound stands
 * @param measured the figure that was compared, when the run has it
 * @param source the metric it came from
 * @param verdict the outcome
 */
public record CriterionOutcome(
    RecordId protocol,
    String metric,
    String subgroup,
    String statistic,
    String bound,
    BigDecimal limit,
    String limitText,
    Span limitSpan,
    Optional<BigDecimal> measured,
    Optional<Metric> source,
    Verdict verdict) {}
