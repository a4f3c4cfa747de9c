package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release accepts only runs that were executed and met their criteria, unless it is released with
 * a stated restriction.
 *
 * <p>Source: ISO 13485 8.2.6, 8.3.2 (acceptance by concession is justified, approved and recorded).
 */
public final class FailedRunAccepted implements Rule {
  private static final Code CODE = Code.error("VT365", "failed-run-accepted");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecisions();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord decision : population(inspection)) {
      boolean restricted =
          decision.text("decision").equals("released-with-restriction")
              && !decision.text("restriction").isBlank();
      for (TraceLink accepts : inspection.links(decision, "accepts")) {
        EvidenceRecord run = inspection.graph().get(accepts.to().orElseThrow());
        Verdict verdict =
            inspection
                .graph()
                .run(run.id())
                .map(RunAssessment::verdict)
                .orElse(Verdict.UNDETERMINED);
        notExecuted(decision, accepts, run, inspection)
            .or(() -> restricted ? Optional.empty() : failed(decision, accepts, run, verdict))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Diagnostic> notExecuted(
      EvidenceRecord decision, TraceLink accepts, EvidenceRecord run, Inspection inspection) {
    if (inspection.isEffective(run)) {
      return Optional.empty();
    }
    String state = inspection.state(run);
    return Optional.of(
        report(
                decision,
                accepts,
                run,
                name(decision) + " accepts " + name(run) + ", which is " + name(state))
            .labelled("not an executed run")
            .see(inspection.placeOf(run, "status"), "the state of the run"));
  }

  private Optional<Diagnostic> failed(
      EvidenceRecord decision, TraceLink accepts, EvidenceRecord run, Verdict verdict) {
    if (verdict == Verdict.MET) {
      return Optional.empty();
    }
    return Optional.of(
        report(
                decision,
                accepts,
                run,
                name(decision) + " accepts " + name(run) + ", whose verdict is " + verdict.label())
            .labelled("verdict " + verdict.label())
            .see(run.idSpan(), "the run")
            .helped(
                "accept a run that meets its criteria, or release with"
                    + " `decision: released-with-restriction` and a `restriction:`"));
  }

  private Diagnostic report(
      EvidenceRecord decision, TraceLink accepts, EvidenceRecord run, String message) {
    String id = run.id().value();
    return finding(decision, accepts.span(), message)
        .targeting(id)
        .restingOn(Fact.verdictOf(id))
        .restingOn(Fact.resultOf(id))
        .restingOn(Fact.record(id))
        .restingOn(Fact.linksFrom(decision.id().value(), "accepts"))
        .restingOn(Fact.linksFrom(id, "follows"));
  }
}
