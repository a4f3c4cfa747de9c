package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import dev.vertebra.model.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds each run's figures against the criteria of the protocol that it follows. A verdict is
 * computed, never taken over.
 */
final class RunVerdicts {
  private RunVerdicts() {}

  static List<RunAssessment> assess(
      Evidence evidence, List<TraceLink> links, List<Diagnostic> found) {
    Map<RecordId, RecordId> protocols = new HashMap<>();
    for (TraceLink link : links) {
      if (link.relation().equals("follows") && link.strength() != Strength.BROKEN) {
        link.to().ifPresent(to -> protocols.putIfAbsent(link.from(), to));
      }
    }
    List<RunAssessment> assessments = new ArrayList<>();
    for (EvidenceRecord run : evidence.records("validation-run")) {
      Optional<ResultFile> result = evidence.result(run, "result");
      result.ifPresent(r -> checkOwner(run, r, found));
      List<CriterionOutcome> outcomes =
          Optional.ofNullable(protocols.get(run.id()))
              .flatMap(p -> evidence.ids().find(p.value()))
              .map(p -> outcomes(p, result))
              .orElse(List.of());
      assessments.add(new RunAssessment(run.id(), result, outcomes, verdict(outcomes)));
    }
    return assessments;
  }

  private static void checkOwner(EvidenceRecord run, ResultFile result, List<Diagnostic> found) {
    if (!result.run().isEmpty() && !isNamed(run, result.run())) {
      found.add(
          Diagnostic.of(
                  ResolveCodes.RESULT_OTHER_RUN,
                  run.structure("result").map(s -> s.spanOf("path")).orElse(run.idSpan()),
                  "`" + result.path() + "` is the result of `" + result.run() + "`")
              .about(run.id().value())
              .labelled("named here as the result of `" + run.id() + "`")
              .helped("name the result file of this run")
              .restingOn(Fact.record(result.run()))
              .breaking(Fact.resultOf(run.id().value())));
    }
  }

  /** Whether a run has this id, or had it before it was renamed. */
  private static boolean isNamed(EvidenceRecord run, String name) {
    return run.id().value().equals(name)
        || run.items("aliases").stream().anyMatch(alias -> alias.text().equals(name));
  }

  private static List<CriterionOutcome> outcomes(
      EvidenceRecord protocol, Optional<ResultFile> result) {
    List<CriterionOutcome> outcomes = new ArrayList<>();
    for (Value.Structure criterion : protocol.structures("criteria")) {
      for (String bound : List.of("at-least", "at-most")) {
        criterion
            .decimal(bound)
            .ifPresent(limit -> outcomes.add(outcome(protocol, criterion, bound, limit, result)));
      }
    }
    return outcomes;
  }

  private static CriterionOutcome outcome(
      EvidenceRecord protocol,
      Value.Structure criterion,
      String bound,
      BigDecimal limit,
      Optional<ResultFile> result) {
    String subgroup = orElse(criterion.text("subgroup"), "all");
    String statistic = orElse(criterion.text("statistic"), "estimate");
    Optional<Metric> metric = result.flatMap(r -> r.metric(criterion.text("metric"), subgroup));
    Optional<BigDecimal> measured = metric.flatMap(m -> figure(m, statistic));
    Verdict verdict =
        measured.map(value -> compare(value, bound, limit)).orElse(Verdict.UNDETERMINED);
    return new CriterionOutcome(
        protocol.id(),
        criterion.text("metric"),
        subgroup,
        statistic,
        bound,
        limit,
        criterion.text(bound),
        criterion.spanOf(bound),
        measured,
        metric,
        verdict);
  }

  private static Optional<BigDecimal> figure(Metric metric, String statistic) {
    return switch (statistic) {
      case "interval-low" -> metric.interval().map(Metric.Interval::low);
      case "interval-high" -> metric.interval().map(Metric.Interval::high);
      default -> Optional.of(metric.value());
    };
  }

  private static Verdict compare(BigDecimal value, String bound, BigDecimal limit) {
    int order = value.compareTo(limit);
    boolean met = bound.equals("at-least") ? order >= 0 : order <= 0;
    return met ? Verdict.MET : Verdict.NOT_MET;
  }

  private static Verdict verdict(List<CriterionOutcome> outcomes) {
    if (outcomes.stream().anyMatch(o -> o.verdict() == Verdict.NOT_MET)) {
      return Verdict.NOT_MET;
    }
    boolean allMet =
        !outcomes.isEmpty() && outcomes.stream().allMatch(o -> o.verdict() == Verdict.MET);
    return allMet ? Verdict.MET : Verdict.UNDETERMINED;
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
