package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was verified was verified on the model version that is released.
 *
 * <p>Source: ISO 13485 7.3.6, 7.3.9 (verification and validation of changes, as appropriate). A
 * warning, because a person may have decided that the change leaves the earlier run valid.
 */
public final class VerifiedOnAnotherVersion implements Rule {
  private static final Code CODE = Code.warning("VT307", "verified-on-another-version");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    if (inspection.modelVersion().isEmpty()) {
      return List.of();
    }
    return inspection.effective("requirement", "risk-control", "claim").stream()
        .filter(subject -> !inspection.sources(subject, "verifies").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return never(inspection).map(subject -> report(subject, inspection)).toList();
  }

  /** Records that runs verify, but none on the released version. */
  static Stream<EvidenceRecord> never(Inspection inspection) {
    return inspection.modelVersion().stream()
        .flatMap(
            released ->
                inspection.effective("requirement", "risk-control", "claim").stream()
                    .filter(subject -> !inspection.sources(subject, "verifies").isEmpty())
                    .filter(subject -> !isCurrent(subject, released, inspection)));
  }

  private static boolean isCurrent(
      EvidenceRecord subject, EvidenceRecord released, Inspection inspection) {
    return inspection.sources(subject, "verifies").stream()
        .flatMap(run -> inspection.graph().targets(run.id(), "evaluates").stream())
        .anyMatch(version -> version.id().equals(released.id()));
  }

  private Diagnostic report(EvidenceRecord subject, Inspection inspection) {
    EvidenceRecord released = inspection.modelVersion().orElseThrow();
    List<EvidenceRecord> runs = inspection.sources(subject, "verifies");
    Diagnostic found =
        finding(subject, name(subject) + " was verified, but never on " + name(released))
            .labelled("only by " + ids(runs))
            .helped(
                "run its protocol on "
                    + name(released)
                    + ", or say in the change request why the earlier run still holds")
            .see(inspection.place(runs.get(0), "evaluates"), "a run on another version")
            .breaking(Fact.currentOf(subject.id().value()))
            .restingOn(Fact.linksOf("evaluates"))
            .restingOn(Fact.linksOf("verifies"))
            .restingOn(Fact.recordsOf("validation-run"));
    for (EvidenceRecord run : runs) {
      found = found.restingOn(Fact.currentOf(run.id().value()));
    }
    return found;
  }
}
