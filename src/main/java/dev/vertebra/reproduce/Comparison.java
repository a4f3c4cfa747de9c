package dev.vertebra.reproduce;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Two results of one run, figure by figure.
 *
 * <p>Estimates and interval bounds are held against the tolerance; counts, methods and levels are
 * the same or differ. No tolerance covers another verdict on a criterion, nor another program,
 * model system or input.
 *
 * @param differences figures that are not the same, in the order of the run's result
 * @param reasons what else speaks against the same result, as clauses
 */
public record Comparison(List<Difference> differences, List<String> reasons) {
  public Comparison {
    differences = List.copyOf(differences);
    reasons = List.copyOf(reasons);
  }

  /** Compares the result on record with that of the rerun. */
  static Comparison of(
      ResultFile run, ResultFile rerun, Tolerances tolerances, List<CriterionOutcome> criteria) {
    List<Difference> differences = new ArrayList<>();
    for (Metric before : run.metrics()) {
      Optional<Metric> after = rerun.metric(before.name(), before.subgroup());
      if (after.isPresent()) {
        new Figures(before, tolerances.of(before.name(), before.subgroup()), differences)
            .compare(after.get());
      } else {
        differences.add(lone(before, before.text(), NONE));
      }
    }
    rerun.metrics().stream()
        .filter(m -> run.metric(m.name(), m.subgroup()).isEmpty())
        .forEach(m -> differences.add(lone(m, NONE, m.text())));
    List<String> reasons = new ArrayList<>();
    if (!digest(run.program()).equals(digest(rerun.program()))) {
      reasons.add("another program wrote it");
    }
    if (!run.modelSystem().equals(rerun.modelSystem())) {
      reasons.add("it is of another model system");
    }
    if (!digests(run.inputs()).equals(digests(rerun.inputs()))) {
      reasons.add("it read other inputs");
    }
    List<String> turned =
        criteria.stream()
            .filter(c -> c.measured().isPresent() && !isSameVerdict(c, rerun))
            .map(c -> "`" + c.metric() + "` (" + c.subgroup() + ")")
            .distinct()
            .toList();
    if (!turned.isEmpty()) {
      reasons.add("the verdict on " + String.join(", ", turned) + " is another one");
    }
    return new Comparison(differences, reasons);
  }

  /** What they come to. */
  Outcome outcome() {
    return reasons.isEmpty() && differences.stream().allMatch(Difference::isCovered)
        ? Outcome.WITHIN_TOLERANCE
        : Outcome.DIFFERS;
  }

  private static final String NONE = "none";

  private static Difference lone(Metric metric, String run, String rerun) {
    return new Difference(
        metric.name(), metric.subgroup(), "metric", run, rerun, Optional.empty(), false);
  }

  private static Optional<Sha256> digest(Optional<NamedDigest> file) {
    return file.map(NamedDigest::digest);
  }

  private static TreeSet<Sha256> digests(List<NamedDigest> files) {
    TreeSet<Sha256> digests = new TreeSet<>();
    files.forEach(f -> digests.add(f.digest()));
    return digests;
  }

  private static boolean isSameVerdict(CriterionOutcome criterion, ResultFile rerun) {
    Optional<BigDecimal> again =
        rerun.metric(criterion.metric(), criterion.subgroup()).flatMap(m -> figure(m, criterion));
    return again
        .map(value -> isMet(value, criterion))
        .equals(criterion.measured().map(value -> isMet(value, criterion)));
  }

  private static boolean isMet(BigDecimal value, CriterionOutcome criterion) {
    int order = value.compareTo(criterion.limit());
    return criterion.bound().equals("at-least") ? order >= 0 : order <= 0;
  }

  private static Optional<BigDecimal> figure(Metric metric, CriterionOutcome criterion) {
    return switch (criterion.statistic()) {
      case "interval-low" -> metric.interval().map(Metric.Interval::low);
      case "interval-high" -> metric.interval().map(Metric.Interval::high);
      default -> Optional.of(metric.value());
    };
  }

  /** The figures of one metric. */
  private record Figures(Metric before, Optional<BigDecimal> tolerance, List<Difference> found) {

    void compare(Metric after) {
      number("value", before.value(), before.text(), after.value(), after.text());
      text("numerator", before.numerator(), after.numerator());
      text("n", before.n(), after.n());
      if (before.interval().isPresent() && after.interval().isPresent()) {
        Metric.Interval was = before.interval().get();
        Metric.Interval is = after.interval().get();
        text("interval", kind(was), kind(is));
        number("interval-low", was.low(), was.lowText(), is.low(), is.lowText());
        number("interval-high", was.high(), was.highText(), is.high(), is.highText());
      } else {
        text(
            "interval",
            before.interval().map(Figures::kind).orElse(""),
            after.interval().map(Figures::kind).orElse(""));
      }
    }

    private static String kind(Metric.Interval interval) {
      return (interval.method() + " " + interval.level()).strip();
    }

    private void text(String figure, String was, String is) {
      if (!was.equals(is)) {
        found.add(
            new Difference(
                before.name(),
                before.subgroup(),
                figure,
                was.isEmpty() ? NONE : was,
                is.isEmpty() ? NONE : is,
                Optional.empty(),
                false));
      }
    }

    private void number(
        String figure, BigDecimal was, String wasText, BigDecimal is, String isText) {
      if (was.compareTo(is) != 0) {
        boolean isCovered =
            tolerance.filter(t -> was.subtract(is).abs().compareTo(t) <= 0).isPresent();
        found.add(
            new Difference(
                before.name(), before.subgroup(), figure, wasText, isText, tolerance, isCovered));
      }
    }
  }
}
