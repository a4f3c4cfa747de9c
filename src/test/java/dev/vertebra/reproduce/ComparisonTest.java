package dev.vertebra.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Span PLACE = Span.wholeFile("r.json");

  @Test
  void theSameFiguresAreWithinAnyTolerance() {
    Comparison same = compare(result(metric("auc", "0.80")), result(metric("auc", "0.800")), "");
    assertThat(same.outcome()).isEqualTo(Outcome.WITHIN_TOLERANCE);
    assertThat(same.differences()).isEmpty();
  }

  @Test
  void withoutAToleranceEveryDifferenceCounts() {
    Comparison other = compare(result(metric("auc", "0.80")), result(metric("auc", "0.81")), "");
    assertThat(other.outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(other.differences().get(0).words())
        .isEqualTo("auc (all): 0.80, then 0.81, without tolerance");
  }

  @Test
  void theBoundOfAToleranceIsWithinIt() {
    ResultFile before = result(metric("auc", "0.80"));
    String tolerance = "tolerance: 0.01";
    assertThat(compare(before, result(metric("auc", "0.81")), tolerance).outcome())
        .isEqualTo(Outcome.WITHIN_TOLERANCE);
    assertThat(compare(before, result(metric("auc", "0.8101")), tolerance).outcome())
        .isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void aCriterionsToleranceGoesBeforeTheProtocols() {
    String own = "tolerance: 0.5\ncriteria: [{metric: auc, at-least: 0.1, tolerance: 0.001}]";
    ResultFile before = result(metric("auc", "0.80"), metric("brier", "0.10"));
    assertThat(compare(before, result(metric("auc", "0.80"), metric("brier", "0.2")), own))
        .returns(Outcome.WITHIN_TOLERANCE, Comparison::outcome);
    assertThat(compare(before, result(metric("auc", "0.81"), metric("brier", "0.1")), own))
        .returns(Outcome.DIFFERS, Comparison::outcome);
  }

  @Test
  void countsAndMissingFiguresAreNeverTolerated() {
    String wide = "tolerance: 100";
    ResultFile before = result(metric("auc", "0.80"));
    assertThat(compare(before, result(), wide).differences().get(0).words())
        .isEqualTo("auc (all): 0.80, then none, without tolerance");
    assertThat(compare(result(), before, wide).outcome()).isEqualTo(Outcome.DIFFERS);
    Metric counted =
        new Metric("auc", "all", new BigDecimal("0.8"), "0.80", "8", "11", Optional.empty(), PLACE);
    assertThat(compare(before, result(counted), wide).differences())
        .extracting(Difference::figure)
        .containsExactly("numerator", "n");
  }

  @Test
  void boundsOfIntervalsAreFiguresAndTheirMethodIsNot() {
    ResultFile before = result(interval("Wilson", "0.7"));
    assertThat(compare(before, result(interval("Wilson", "0.71")), "tolerance: 0.01"))
        .returns(Outcome.WITHIN_TOLERANCE, Comparison::outcome);
    assertThat(compare(before, result(interval("Wald", "0.7")), "tolerance: 0.01"))
        .returns(Outcome.DIFFERS, Comparison::outcome);
    assertThat(compare(before, result(metric("auc", "0.8")), "tolerance: 0.01").outcome())
        .isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void noToleranceCoversAnotherVerdict() {
    CriterionOutcome floor =
        new CriterionOutcome(
            new RecordId("PR-1"),
            "auc",
            "all",
            "estimate",
            "at-least",
            new BigDecimal("0.8"),
            "0.8",
            PLACE,
            Optional.of(new BigDecimal("0.80")),
            Optional.empty(),
            Verdict.MET);
    Comparison turned =
        Comparison.of(
            result(metric("auc", "0.80")),
            result(metric("auc", "0.7999")),
            tolerances("tolerance: 0.01"),
            List.of(floor));
    assertThat(turned.outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(turned.reasons()).containsExactly("the verdict on `auc` (all) is another one");
  }

  @Test
  void anotherProgramSystemOrInputIsAnotherRun() {
    ResultFile before = result(metric("auc", "0.80"));
    Sha256 digest = Sha256.ofText("other");
    NamedDigest file = new NamedDigest("program", "p", digest, 1, PLACE);
    ResultFile after =
        new ResultFile(
            "r.json",
            "s",
            "VR-1",
            Optional.of(file),
            Optional.of(digest),
            List.of(),
            List.of(file),
            List.of(),
            Map.of(),
            before.metrics());
    assertThat(compare(before, after, "tolerance: 1").reasons())
        .containsExactly(
            "another program wrote it", "it is of another model system", "it read other inputs");
  }

  private static Comparison compare(ResultFile before, ResultFile after, String protocol) {
    return Comparison.of(before, after, tolerances(protocol), List.of());
  }

  /** As a protocol states them. */
  private static Tolerances tolerances(String fields) {
    String head = "---\nid: PR-1\nkind: protocol\ntitle: t\n";
    TraceGraph graph =
        Vertebra.check(
                new MemorySourceTree(
                    Map.of(
                        "PR-1.md", (head + fields + "\n---\n").getBytes(StandardCharsets.UTF_8))))
            .graph();
    Optional<EvidenceRecord> protocol = graph.find(new RecordId("PR-1"));
    assertThat(protocol).isPresent();
    return Tolerances.of(protocol);
  }

  private static Metric metric(String name, String value) {
    return new Metric(name, "all", new BigDecimal(value), value, "", "", Optional.empty(), PLACE);
  }

  private static Metric interval(String method, String low) {
    BigDecimal high = new BigDecimal("0.9");
    return new Metric(
        "auc",
        "all",
        new BigDecimal("0.8"),
        "0.8",
        "",
        "",
        Optional.of(new Metric.Interval(method, "0.95", new BigDecimal(low), high, low, "0.9")),
        PLACE);
  }

  private static ResultFile result(Metric... metrics) {
    return new ResultFile(
        "r.json",
        "s",
        "VR-1",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(metrics));
  }
}
