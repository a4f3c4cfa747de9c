package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.GoneLinks;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change says what has to be verified again. An error when the model, its data or its
 * requirements change. When only documents, tools or procedures do, a warning, and a held design
 * review of the change will do.
 *
 * <p>Source: ISO 13485 7.3.9; FDA's guidance on predetermined change control plans (each
 * modification has its protocol).
 */
public final class ChangeWithoutReverification implements Rule {
  private static final Code CODE = Code.error("VT342", "change-without-reverification");
  private static final List<String> MODEL_KINDS =
      List.of(
          "component", "dataset", "model-version", "intended-use", "requirement", "risk-control");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("change-request");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord change : population(inspection)) {
      if (inspection.links(change, "requires").isEmpty()) {
        report(change, inspection).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether a change touches more than documents, tools and procedures. */
  static boolean touchesTheModel(EvidenceRecord change, Inspection inspection) {
    return inspection.linked(change, "changes").stream()
        .anyMatch(changed -> MODEL_KINDS.contains(changed.kind()));
  }

  private Optional<Diagnostic> report(EvidenceRecord change, Inspection inspection) {
    List<EvidenceRecord> changed = inspection.linked(change, "changes");
    List<EvidenceRecord> model =
        changed.stream().filter(r -> MODEL_KINDS.contains(r.kind())).toList();
    if (model.isEmpty() && isReviewed(change, inspection)) {
      return Optional.empty();
    }
    Diagnostic found =
        finding(
                change,
                name(change)
                    + " changes "
                    + ids(model.isEmpty() ? changed : model)
                    + " and names no protocol to run again")
            .labelled("no re-verification scope")
            .see(inspection.place(change, "changes"), "what it changes")
            .helped("name the protocols that cover what changed: `requires: [PROT-001]`")
            .restingOn(Fact.linksFrom(change.id().value(), "requires"))
            .restingOn(Fact.linksFrom(change.id().value(), "changes"));
    return Optional.of(model.isEmpty() ? orReviewed(found, change, inspection) : found);
  }

  /** The finding as a warning, with the reviews that do not count or are no longer there. */
  private static Diagnostic orReviewed(
      Diagnostic finding, EvidenceRecord change, Inspection inspection) {
    Diagnostic found =
        finding
            .at(Severity.WARNING)
            .helped("or have a held design review cover the change: `reviews: " + change.id() + "`")
            .restingOn(Fact.linksOf("reviews"))
            .restingOn(Fact.recordsOf("design-review"));
    for (EvidenceRecord review : inspection.graph().sources(change.id(), "reviews")) {
      found =
          found
              .see(review.idSpan(), "does not cover it: it is " + name(inspection.state(review)))
              .restingOn(Fact.inForce(review.id().value()));
    }
    return GoneLinks.to(found, change, "reviews", inspection);
  }

  private static boolean isReviewed(EvidenceRecord change, Inspection inspection) {
    return inspection.sources(change, "reviews").stream()
        .anyMatch(review -> review.kind().equals("design-review"));
  }
}
