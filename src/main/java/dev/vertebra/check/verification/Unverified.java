package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.GoneLinks;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.Verification;
import java.util.List;

/**
 * Every requirement, risk control and claim has an executed run with a readable result. A
 * requirement that says {@code verification: review}, and a control that is information for safety,
 * may have a held design review instead.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7, ISO 14971 7.2, 21 CFR 820.10(c). A notified body raised a
 * major finding where requirements and test cases could be seen but no executed result.
 */
public final class Unverified implements Rule {
  private static final Code CODE = Code.error("VT301", "unverified");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("requirement", "risk-control", "claim");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(subject -> !isVerified(subject, inspection))
        .map(subject -> report(subject, inspection))
        .toList();
  }

  private static boolean isVerified(EvidenceRecord subject, Inspection inspection) {
    return Verification.of(subject, inspection.graph(), inspection.profile()).isPresent();
  }

  private Diagnostic report(EvidenceRecord subject, Inspection inspection) {
    boolean review = subject.text("verification").equals("review");
    Diagnostic found =
        finding(
                subject,
                review
                    ? name(subject) + " is to be verified by review, and no held review covers it"
                    : name(subject) + " has no executed run with a result that verifies it")
            .labelled(review ? "nothing reviews this" : "nothing verifies this")
            .restingOn(Fact.linksOf("verifies"))
            .restingOn(Fact.recordsOf("validation-run"))
            .restingOn(Fact.namedOf("validation-run"));
    List<EvidenceRecord> idle = inspection.graph().sources(subject.id(), "verifies");
    if (Verification.mayBeReviewed(subject)) {
      found =
          found
              .helped("name it in a held design review: `reviews: " + subject.id() + "`")
              .restingOn(Fact.linksOf("reviews"))
              .restingOn(Fact.recordsOf("design-review"));
    } else if (idle.isEmpty()) {
      found = found.helped("name it in the run that shows it: `verifies: " + subject.id() + "`");
    }
    for (EvidenceRecord run : idle) {
      found = found.see(run.idSpan(), why(run, inspection));
      found = found.restingOn(Fact.resultOf(run.id().value()));
      found = found.restingOn(Fact.record(run.id().value()));
      found = found.restingOn(Fact.inForce(run.id().value()));
    }
    for (EvidenceRecord meeting : idleReviews(subject, inspection)) {
      found =
          found
              .see(
                  meeting.idSpan(),
                  "this review would cover it once it is held; it is "
                      + name(inspection.state(meeting)))
              .restingOn(Fact.record(meeting.id().value()))
              .restingOn(Fact.inForce(meeting.id().value()));
    }
    return GoneLinks.to(
        GoneLinks.to(found, subject, "verifies", inspection), subject, "reviews", inspection);
  }

  private static List<EvidenceRecord> idleReviews(EvidenceRecord subject, Inspection inspection) {
    return inspection.graph().sources(subject.id(), "reviews").stream()
        .filter(review -> Verification.mayBeReviewed(subject))
        .filter(review -> review.kind().equals("design-review"))
        .filter(review -> !inspection.isEffective(review))
        .toList();
  }

  private static String why(EvidenceRecord run, Inspection inspection) {
    return inspection.isEffective(run)
        ? "this run would verify it, but its result cannot be read"
        : "this run would verify it once it is executed; it is " + name(inspection.state(run));
  }
}
