package dev.vertebra.read.result;

import dev.vertebra.model.Metric;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads one figure of a run result. One without a usable value is left out, and so is one with a
 * key that is not known: a misspelt subgroup would make it a figure of all.
 */
final class MetricReader {
  private static final List<String> KEYS =
      List.of("name", "subgroup", "value", "numerator", "n", "interval");
  private static final List<String> INTERVAL_KEYS = List.of("method", "level", "low", "high");

  private final JsonShape shape;
  private final Scope scope;

  MetricReader(JsonShape shape, Scope scope) {
    this.shape = shape;
    this.scope = scope;
  }

  Optional<Metric> read(Node item) {
    if (!(item instanceof Node.Mapping object)) {
      shape.wrongType(item, "a metric", "an object");
      return Optional.empty();
    }
    boolean isPlain = shape.keys(object, "a metric", KEYS);
    String name = shape.text(object, "name", JsonShape.REQUIRED);
    String subgroup = shape.text(object, "subgroup", JsonShape.OPTIONAL);
    Optional<BigDecimal> value = shape.decimal(object, "value");
    String numerator = shape.count(object, "numerator");
    String n = shape.count(object, "n");
    Optional<Metric.Interval> interval =
        shape.object(object, "interval", JsonShape.OPTIONAL).flatMap(this::interval);
    if (!isPlain || name.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Metric(
            name,
            subgroup.isEmpty() ? "all" : subgroup,
            value.get(),
            shape.text(object, "value", JsonShape.OPTIONAL),
            numerator,
            n,
            interval,
            scope.span(object.start(), object.end())));
  }

  private Optional<Metric.Interval> interval(Node.Mapping object) {
    shape.keys(object, "an interval", INTERVAL_KEYS);
    Optional<BigDecimal> level = shape.decimal(object, "level");
    Optional<BigDecimal> low = shape.decimal(object, "low");
    Optional<BigDecimal> high = shape.decimal(object, "high");
    String method = shape.text(object, "method", JsonShape.REQUIRED);
    if (level.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Metric.Interval(
            method,
            shape.text(object, "level", JsonShape.OPTIONAL),
            low.get(),
            high.get(),
            shape.text(object, "low", JsonShape.OPTIONAL),
            shape.text(object, "high", JsonShape.OPTIONAL)));
  }
}
