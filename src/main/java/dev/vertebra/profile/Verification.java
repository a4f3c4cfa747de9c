package dev.vertebra.profile;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import java.util.List;

/**
 * What counts as verification of a requirement, risk control or claim: rules and pages ask here, so
 * that they cannot disagree.
 *
 * @param runs effective runs with a readable result that verify it
 * @param reviews held design reviews that cover it, where a review may stand in for a run: a
 *     requirement that says {@code verification: review}, and a control that is information for
 *     safety (ISO 14971 7.2)
 */
public record Verification(List<EvidenceRecord> runs, List<EvidenceRecord> reviews) {
  public Verification {
    runs = List.copyOf(runs);
    reviews = List.copyOf(reviews);
  }

  /** What verifies {@code subject}. */
  public static Verification of(EvidenceRecord subject, TraceGraph graph, Profile profile) {
    List<EvidenceRecord> runs =
        graph.sources(subject.id(), "verifies").stream()
            .filter(profile::isEffective)
            .filter(run -> graph.run(run.id()).flatMap(RunAssessment::result).isPresent())
            .toList();
    List<EvidenceRecord> reviews =
        mayBeReviewed(subject)
            ? graph.sources(subject.id(), "reviews").stream()
                .filter(review -> review.kind().equals("design-review"))
                .filter(profile::isEffective)
                .toList()
            : List.of();
    return new Verification(runs, reviews);
  }

  /** Whether a design review may stand in for a run. */
  public static boolean mayBeReviewed(EvidenceRecord subject) {
    return subject.text("verification").equals("review")
        || subject.text("control-type").equals("information-for-safety");
  }

  /** Whether anything verifies it. */
  public boolean isPresent() {
    return !runs.isEmpty() || !reviews.isEmpty();
  }
}
