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
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceLink;
import dev.vertebra.source.Span;
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
    return difference(run, released, inspection)
        .map(
            difference ->
                finding(
                        decision,
                        accepts.span(),
                        name(decision)
                            + " releases "
                            + name(released)
                            + ", but "
                            + name(run)
                            + " "
                            + difference.what())
                    .targeting(run.id().value())
                    .labelled(difference.label())
                    .see(difference.place(), difference.placeNote())
                    .helped("run the protocol again on " + name(released) + " and accept that run")
                    .breaking(Fact.currentOf(run.id().value()))
                    .restingOn(Fact.systemOf(released.id().value()))
                    .restingOn(Fact.resultOf(run.id().value()))
                    .restingOn(Fact.record(run.id().value()))
                    .restingOn(Fact.linksFrom(decision.id().value(), "accepts"))
                    .restingOn(Fact.linksFrom(run.id().value(), "evaluates"))
                    .restingOn(Fact.linksFrom(decision.id().value(), "releases")));
  }

  /** How a run is of another system than the released one, in the words of the finding. */
  private record Difference(String what, String label, Span place, String placeNote) {}

  /** By digest where both sides have one, else by the record that the run evaluates. */
  private static Optional<Difference> difference(
      EvidenceRecord run, EvidenceRecord released, Inspection inspection) {
    Optional<Sha256> ran = inspection.result(run).flatMap(ResultFile::modelSystem);
    Optional<Sha256> expected = inspection.graph().system(released.id()).map(ModelSystem::computed);
    if (ran.isPresent() && expected.isPresent()) {
      return ran.filter(digest -> !digest.equals(expected.get()))
          .map(
              digest ->
                  new Difference(
                      "ran on another model system",
                      "ran on " + digest.brief() + "…, released is " + expected.get().brief() + "…",
                      inspection.placeOf(run, "result"),
                      "the result that names the system"));
    }
    return inspection.graph().targets(run.id(), "evaluates").stream()
        .findFirst()
        .filter(evaluated -> !evaluated.id().equals(released.id()))
        .map(
            evaluated ->
                new Difference(
                    "evaluates " + name(evaluated),
                    "a run on " + name(evaluated),
                    inspection.place(run, "evaluates"),
                    "what the run evaluates"));
  }
}
