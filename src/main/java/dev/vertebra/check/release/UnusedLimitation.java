package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import dev.vertebra.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A limitation in a release decision concerns a criterion that a run accepted by it did not meet.
 * One that concerns nothing was written for another run or another figure, and readers would take
 * it for a known weakness.
 *
 * <p>Source: ISO 13485 8.3.2 (acceptance by concession is justified and recorded).
 */
public final class UnusedLimitation implements Rule {
  private static final Code CODE = Code.warning("VT367", "unused-limitation");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecisions().stream()
        .filter(decision -> !decision.structures("limitations").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord decision : population(inspection)) {
      List<RecordId> accepted =
          inspection.links(decision, "accepts").stream()
              .map(TraceLink::to)
              .flatMap(Optional::stream)
              .toList();
      for (Value.Structure limitation : decision.structures("limitations")) {
        unused(limitation, accepted, inspection)
            .ifPresent(why -> found.add(report(decision, limitation, why, inspection)));
      }
    }
    return found;
  }

  /**
   * Why a limitation concerns nothing.
   *
   * @param field the field of the limitation to look at
   */
  private record Reason(String field, String text) {}

  private static Optional<Reason> unused(
      Value.Structure limitation, List<RecordId> accepted, Inspection inspection) {
    String run = limitation.text("run");
    Optional<RecordId> id = accepted.stream().filter(a -> a.value().equals(run)).findFirst();
    if (id.isEmpty()) {
      return Optional.of(new Reason("run", "the decision accepts no such run"));
    }
    List<CriterionOutcome> outcomes =
        inspection.graph().run(id.get()).stream()
            .flatMap(assessment -> assessment.outcomes().stream())
            .filter(outcome -> concerns(limitation, outcome))
            .toList();
    if (outcomes.isEmpty()) {
      return Optional.of(new Reason("metric", "its protocol has no such criterion"));
    }
    return outcomes.stream().allMatch(outcome -> outcome.verdict() == Verdict.MET)
        ? Optional.of(new Reason("metric", "this criterion is met"))
        : Optional.empty();
  }

  private static boolean concerns(Value.Structure limitation, CriterionOutcome outcome) {
    String subgroup = limitation.text("subgroup");
    return outcome.metric().equals(limitation.text("metric"))
        && outcome.subgroup().equals(subgroup.isEmpty() ? "all" : subgroup);
  }

  private Diagnostic report(
      EvidenceRecord decision, Value.Structure limitation, Reason why, Inspection inspection) {
    String run = limitation.text("run");
    String subgroup = limitation.text("subgroup");
    Diagnostic found =
        finding(
                decision,
                limitation.spanOf(why.field()),
                name(decision)
                    + " limits "
                    + name(limitation.text("metric"))
                    + (subgroup.isEmpty() ? "" : " in " + name(subgroup))
                    + " of "
                    + name(run)
                    + ", where nothing failed")
            .targeting(
                run
                    + " "
                    + limitation.text("metric")
                    + "/"
                    + (subgroup.isEmpty() ? "all" : subgroup))
            .labelled(why.text())
            .helped(
                "name the run, metric and subgroup of the criterion that was not met, or remove it")
            .restingOn(Fact.field(decision.id().value(), "limitations"))
            .restingOn(Fact.record(run))
            .restingOn(Fact.resultOf(run))
            .restingOn(Fact.linksFrom(decision.id().value(), "accepts"))
            .restingOn(Fact.linksFrom(run, "follows"))
            .restingOn(Fact.figuresOf(run, limitation.text("metric")));
    for (EvidenceRecord accepted : inspection.linked(decision, "accepts")) {
      if (accepted.id().value().equals(run)) {
        for (EvidenceRecord protocol : inspection.linked(accepted, "follows")) {
          found =
              found
                  .see(inspection.placeOf(protocol, "criteria"), "the criteria of its protocol")
                  .restingOn(Fact.field(protocol.id().value(), "criteria"));
        }
      }
    }
    return found;
  }
}
