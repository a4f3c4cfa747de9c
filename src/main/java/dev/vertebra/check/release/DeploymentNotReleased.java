package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceLink;
import dev.vertebra.source.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is deployed is released: the model version is in a released state while the deployment is
 * live, and an approved decision on that very version authorised it beforehand.
 *
 * <p>Source: ISO 13485 8.2.6, 7.5.9, 8.3.3 (nonconforming product after delivery).
 */
public final class DeploymentNotReleased implements Rule {
  private static final Code CODE = Code.error("VT362", "deployment-not-released");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("deployment");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord deployment : population(inspection)) {
      for (TraceLink deploys : inspection.links(deployment, "deploys")) {
        EvidenceRecord version = inspection.graph().get(deploys.to().orElseThrow());
        notReleased(deployment, version, deploys.span(), inspection).ifPresent(found::add);
        for (TraceLink link : inspection.links(deployment, "authorised-by")) {
          EvidenceRecord decision = inspection.graph().get(link.to().orElseThrow());
          notAuthorised(deployment, version, decision, link.span(), inspection)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Diagnostic> notReleased(
      EvidenceRecord deployment, EvidenceRecord version, Span place, Inspection inspection) {
    String state = inspection.state(version);
    boolean endedInTime = inspection.state(deployment).equals("ended") && state.equals("withdrawn");
    if (inspection.isEffective(version) || endedInTime) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
                deployment,
                place,
                name(deployment)
                    + " is "
                    + name(inspection.state(deployment))
                    + " with "
                    + name(version)
                    + ", which is "
                    + name(state))
            .targeting(version.id().value())
            .labelled("not a released version")
            .see(inspection.placeOf(version, "status"), "the state of the version")
            .helped("deploy a released version, or end the deployment: `status: ended`, `ended: …`")
            .restingOn(Fact.linksFrom(deployment.id().value(), "deploys"))
            .restingOn(Fact.record(version.id().value())));
  }

  private Optional<Diagnostic> notAuthorised(
      EvidenceRecord deployment,
      EvidenceRecord version,
      EvidenceRecord decision,
      Span place,
      Inspection inspection) {
    return reason(deployment, version, decision, inspection)
        .map(
            reason ->
                report(
                        deployment,
                        decision,
                        place,
                        name(deployment) + " is not authorised by " + name(decision))
                    .labelled(reason)
                    .helped("name the approved decision that releases " + name(version)))
        .or(() -> early(deployment, decision, inspection));
  }

  private static Optional<String> reason(
      EvidenceRecord deployment,
      EvidenceRecord version,
      EvidenceRecord decision,
      Inspection inspection) {
    if (decision.text("decision").equals("rejected")) {
      return Optional.of("it is a rejection");
    }
    boolean withdrawnLater =
        inspection.state(decision).equals("withdrawn")
            && inspection.state(deployment).equals("ended");
    if (!inspection.isEffective(decision) && !withdrawnLater) {
      return Optional.of("it is " + name(inspection.state(decision)));
    }
    boolean same =
        inspection.linked(decision, "releases").stream()
            .anyMatch(released -> released.id().equals(version.id()));
    return same ? Optional.empty() : Optional.of("it does not release " + name(version));
  }

  private Optional<Diagnostic> early(
      EvidenceRecord deployment, EvidenceRecord decision, Inspection inspection) {
    Optional<LocalDate> decided = decision.moment("decided").map(OffsetDateTime::toLocalDate);
    return deployment
        .day("deployed")
        .filter(day -> decided.filter(day::isBefore).isPresent())
        .map(
            day ->
                report(
                        deployment,
                        decision,
                        inspection.placeOf(deployment, "deployed"),
                        name(deployment)
                            + " was deployed before "
                            + name(decision)
                            + " was decided")
                    .labelled("decided " + decision.text("decided"))
                    .helped(
                        "correct the date that is wrong; if the order is true, open a"
                            + " nonconformity"));
  }

  private Diagnostic report(
      EvidenceRecord deployment, EvidenceRecord decision, Span place, String message) {
    return finding(deployment, place, message)
        .targeting(decision.id().value())
        .see(decision.idSpan(), "the decision")
        .restingOn(Fact.linksFrom(deployment.id().value(), "authorised-by"))
        .restingOn(Fact.linksFrom(deployment.id().value(), "deploys"))
        .restingOn(Fact.record(decision.id().value()))
        .restingOn(Fact.linksFrom(decision.id().value(), "releases"));
  }
}
