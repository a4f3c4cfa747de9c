package dev.vertebra.check.binding;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release rests on runs of the very system that it releases: compared by the model-system digest
 * that the program wrote, or by the evaluated record where the result names no digest.
 *
 * <p>Source: ISO 13485 7.3.7 (validation on representative product), 7.5.9 (traceability), 21 CFR
 * 820.10(c).
 */
public final class AcceptedRunOfAnotherSystem implements Rule {
  private static final Code CODE = Code.error("VT311", "accepted-run-of-another-system");

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
      inspection.graph().targets(decision.id(), "releases").stream()
          .findFirst()
          .ifPresent(
              released ->
                  inspection
                      .links(decision, "accepts")
                      .forEach(
                          accepts ->
                              compare(decision, released, accepts, inspection)
                                  .ifPresent(found::add)));
    }
    return found;
  }

  private Optional<Diagnostic> compare(
      EvidenceRecord decision, EvidenceRecord released, TraceLink accepts, Inspection inspection) {
    EvidenceRecord run = inspection.graph().get(accepts.to().orElseThrow());
    Optional<ModelSystem> system = inspection.graph().system(released.id());
    Optional<Sha256> ran =
        inspection
            .graph()
            .run(run.id())
            .flatMap(RunAssessment::result)
            .flatMap(ResultFile::modelSystem);
    if (ran.isPresent() && system.isPresent()) {
      Sha256 expected = system.get().computed();
      return ran.filter(d -> !d.equals(expected))
          .map(d -> byDigest(decision, released, run, accepts, d, expected))
          .map(d -> d.see(inspection.placeOf(run, "result"), "the result that names the system"));
    }
    return inspection.graph().targets(run.id(), "evaluates").stream()
        .findFirst()
        .filter(evaluated -> !evaluated.id().equals(released.id()))
        .map(evaluated -> byRecord(decision, released, run, accepts, evaluated))
        .map(d -> d.see(inspection.place(run, "evaluates"), "what the run evaluates"));
  }

  private Diagnostic byDigest(
      EvidenceRecord decision,
      EvidenceRecord released,
      EvidenceRecord run,
      TraceLink accepts,
      Sha256 ran,
      Sha256 expected) {
    return report(
            decision,
            released,
            run,
            accepts,
            name(decision)
                + " releases "
                + name(released)
                + ", but "
                + name(run)
                + " ran on another model system")
        .labelled("ran on " + ran.brief() + "…, released is " + expected.brief() + "…");
  }

  private Diagnostic byRecord(
      EvidenceRecord decision,
      EvidenceRecord released,
      EvidenceRecord run,
      TraceLink accepts,
      EvidenceRecord evaluated) {
    return report(
            decision,
            released,
            run,
            accepts,
            name(decision)
                + " releases "
                + name(released)
                + ", but "
                + name(run)
                + " evaluates "
                + name(evaluated))
        .labelled("a run on " + name(evaluated));
  }

  private Diagnostic report(
      EvidenceRecord decision,
      EvidenceRecord released,
      EvidenceRecord run,
      TraceLink accepts,
      String message) {
    return finding(decision, accepts.span(), message)
        .targeting(run.id().value())
        .helped("run the protocol again on " + name(released) + " and accept that run")
        .restingOn(Fact.systemOf(released.id().value()))
        .restingOn(Fact.resultOf(run.id().value()))
        .restingOn(Fact.record(run.id().value()))
        .restingOn(Fact.linksFrom(decision.id().value(), "accepts"))
        .restingOn(Fact.linksFrom(run.id().value(), "evaluates"))
        .restingOn(Fact.linksFrom(decision.id().value(), "releases"));
  }
}
