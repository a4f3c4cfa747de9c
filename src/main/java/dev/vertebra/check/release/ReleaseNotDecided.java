package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.GoneLinks;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.profile.Project;
import java.util.List;
import java.util.Optional;

/**
 * The release that is built has one decision, in force, and it is not a rejection.
 *
 * <p>Source: ISO 13485 8.2.6 (release is recorded with the person who authorised it), 7.3.8.
 */
public final class ReleaseNotDecided implements Rule {
  private static final Code CODE = Code.error("VT361", "release-not-decided");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.decision().stream().toList();
  }

  /** The decision, or the release itself when there is none. */
  @Override
  public List<String> asked(Inspection inspection) {
    return List.of(
        inspection
            .release()
            .decision()
            .map(RecordId::value)
            .orElse(inspection.project().release()));
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return inspection
        .decision()
        .map(decision -> notInForce(decision, inspection).stream().toList())
        .orElseGet(() -> List.of(none(inspection)));
  }

  private Diagnostic none(Inspection inspection) {
    Project project = inspection.project();
    List<String> decided =
        inspection.all("release-decision").stream().map(d -> d.text("release")).toList();
    Diagnostic found =
        Diagnostic.of(
                CODE,
                project.releaseSpan(),
                "no release decision is on file for release " + name(project.release()))
            .labelled("nobody has decided this release")
            .restingOn(Fact.recordsOf("release-decision"))
            .restingOn(Fact.namedOf("release-decision"))
            .restingOn(Fact.projectFile());
    found = GoneLinks.first(found, "considers", inspection);
    for (EvidenceRecord decision : inspection.all("release-decision")) {
      found =
          found
              .see(inspection.placeOf(decision, "release"), name(decision) + " decides this one")
              .restingOn(Fact.field(decision.id().value(), "release"));
    }
    return decided.isEmpty()
        ? found.helped(
            "write a release-decision record with `release: "
                + project.release()
                + "`, the model version that it releases and the runs that it accepts")
        : found.helped("decisions are on file for " + names(decided));
  }

  private Optional<Diagnostic> notInForce(EvidenceRecord decision, Inspection inspection) {
    if (decision.text("decision").equals("rejected")) {
      return Optional.of(
          finding(
                  decision,
                  inspection.placeOf(decision, "decision"),
                  "release " + name(decision.text("release")) + " was rejected")
              .labelled("rejected by " + name(decision))
              .helped("build an earlier release, or decide again on new evidence"));
    }
    if (inspection.isEffective(decision)) {
      return Optional.empty();
    }
    String state = inspection.state(decision);
    return Optional.of(
        finding(
                decision,
                inspection.placeOf(decision, "status"),
                "the decision on release " + name(decision.text("release")) + " is " + name(state))
            .labelled("not in force")
            .helped(
                state.equals("withdrawn")
                    ? "a withdrawn release is not published as current; build another release"
                    : "have it approved (`approvals:`), then set `status: approved`"));
  }
}
