package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

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
    List<Diagnostic> found = new ArrayList<>();
    inspection
        .modelVersion()
        .ifPresent(
            released ->
                population(inspection)
                    .forEach(subject -> check(subject, released, inspection, found)));
    return found;
  }

  private void check(
      EvidenceRecord subject,
      EvidenceRecord released,
      Inspection inspection,
      List<Diagnostic> found) {
    List<EvidenceRecord> runs = inspection.sources(subject, "verifies");
    boolean current =
        runs.stream()
            .flatMap(run -> inspection.graph().targets(run.id(), "evaluates").stream())
            .anyMatch(version -> version.id().equals(released.id()));
    if (!runs.isEmpty() && !current) {
      found.add(report(subject, released, runs, inspection));
    }
  }

  private Diagnostic report(
      EvidenceRecord subject,
      EvidenceRecord released,
      List<EvidenceRecord> runs,
      Inspection inspection) {
    return finding(subject, name(subject) + " was verified, but never on " + name(released))
        .labelled("only by " + ids(runs))
        .helped(
            "run its protocol on "
                + name(released)
                + ", or say in the change request why the earlier run still holds")
        .see(inspection.place(runs.get(0), "evaluates"), "a run on another version")
        .restingOn(Fact.linksOf("evaluates"))
        .restingOn(Fact.linksOf("verifies"))
        .restingOn(Fact.recordsOf("validation-run"));
  }
}
