package dev.vertebra.analyse;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Hole;
import dev.vertebra.model.MatrixRow.Place;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.profile.KnownFailure;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Verification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What rows of the trace matrix lack. A hole that a limitation, a review, a rationale or a waiver
 * answers for stays a hole, with the words that answer for it.
 */
final class MatrixHoles {
  private static final String UNVERIFIED = "VT301";
  private static final String NOT_MET = "VT302";

  private final TraceGraph graph;
  private final Profile profile;
  private final Release release;
  private final Map<String, Waiver> waivers = new TreeMap<>();

  MatrixHoles(TraceGraph graph, Profile profile, Release release, List<Waived> waived) {
    this.graph = graph;
    this.profile = profile;
    this.release = release;
    for (Waived one : waived) {
      Stream.concat(Stream.of(one.finding().root()), one.finding().consequences().stream())
          .forEach(d -> waivers.putIfAbsent(key(d), one.waiver()));
    }
  }

  List<Hole> of(
      EvidenceRecord subject,
      Verification verification,
      Verdict verdict,
      Map<Place, List<RecordId>> links) {
    List<Hole> holes = new ArrayList<>();
    unverified(subject, verification, verdict).ifPresent(holes::add);
    verification.runs().forEach(run -> holes.addAll(notMet(run)));
    if (!verification.runs().isEmpty() && links.getOrDefault(Place.RELEASE, List.of()).isEmpty()) {
      holes.add(Hole.open(Hole.Sort.NOT_ACCEPTED, "no release decision accepts its runs"));
    }
    if (subject.kind().equals("risk-control")
        && links.getOrDefault(Place.IMPLEMENTATION, List.of()).isEmpty()) {
      holes.add(Hole.open(Hole.Sort.NOT_IMPLEMENTED, "nothing implements it"));
    }
    links.getOrDefault(Place.ANOMALY, List.of()).forEach(id -> holes.add(anomaly(id)));
    return holes;
  }

  private Optional<Hole> unverified(
      EvidenceRecord subject, Verification verification, Verdict verdict) {
    if (verdict == Verdict.REVIEWED) {
      return Optional.of(reviewed(subject, verification.reviews().get(0)));
    }
    if (!verification.isPresent()) {
      String text =
          Verification.mayBeReviewed(subject)
              ? "no run and no held review verifies it"
              : "no executed run verifies it";
      Hole hole = Hole.open(Hole.Sort.UNVERIFIED, text);
      return Optional.of(waived(hole, UNVERIFIED, subject.id(), ""));
    }
    return verdict == Verdict.UNDETERMINED
        ? Optional.of(Hole.open(Hole.Sort.UNVERIFIED, "no verdict can be computed"))
        : Optional.empty();
  }

  private Hole reviewed(EvidenceRecord subject, EvidenceRecord review) {
    String why =
        subject.text("verification").equals("review")
            ? "it is to be verified by review"
            : "it is information for safety, which a review may verify";
    String rationale = subject.text("rationale");
    return Hole.justified(
        Hole.Sort.REVIEWED,
        "no run, but a held review",
        why + (rationale.isBlank() ? "" : "; stated reason: " + rationale),
        review.id());
  }

  private List<Hole> notMet(EvidenceRecord run) {
    return graph.run(run.id()).map(RunAssessment::outcomes).orElse(List.of()).stream()
        .filter(o -> o.verdict() == Verdict.NOT_MET)
        .map(o -> notMet(run, o))
        .toList();
  }

  private Hole notMet(EvidenceRecord run, CriterionOutcome outcome) {
    String text = run.id() + " does not meet " + criterion(outcome);
    Optional<KnownFailure> known = KnownFailure.of(run, outcome, graph, profile, release);
    if (known.isEmpty()) {
      Hole hole = Hole.open(Hole.Sort.NOT_MET, text);
      return waived(hole, NOT_MET, run.id(), target(outcome));
    }
    EvidenceRecord by = known.get().by();
    return Hole.justified(Hole.Sort.NOT_MET, text, account(known.get()), by.id());
  }

  /** As findings name it. */
  private static String target(CriterionOutcome outcome) {
    String figure = outcome.metric() + "/" + outcome.subgroup();
    return outcome.statistic().equals("estimate") ? figure : figure + "/" + outcome.statistic();
  }

  private static String account(KnownFailure known) {
    return switch (known.sort()) {
      case LIMITATION ->
          "accepted with a limitation: "
              + known.limitation().map(l -> l.text("statement")).orElse("");
      case SUPERSEDED -> "a later run takes its place";
      case RECORDED -> "on record as " + known.by().kind() + ": " + known.by().title();
      case ELSEWHERE -> "it evaluates another model version than the released one";
    };
  }

  private static String criterion(CriterionOutcome outcome) {
    String group = outcome.subgroup().equals("all") ? "" : " in " + outcome.subgroup();
    String sign = outcome.bound().equals("at-most") ? " \u2264 " : " \u2265 ";
    String measured = outcome.measured().map(BigDecimal::toPlainString).orElse("no figure");
    return outcome.metric() + group + sign + outcome.limitText() + " (" + measured + ")";
  }

  private Hole anomaly(RecordId id) {
    EvidenceRecord anomaly = graph.get(id);
    String text = "open anomaly: " + anomaly.title();
    String rationale = anomaly.text("rationale");
    return rationale.isBlank()
        ? Hole.open(Hole.Sort.ANOMALY, text + ", without a rationale")
        : Hole.justified(Hole.Sort.ANOMALY, text, "rationale: " + rationale, id);
  }

  private Hole waived(Hole hole, String code, RecordId subject, String target) {
    return Stream.of(key(code, subject.value(), target), key(code, subject.value(), ""))
        .flatMap(k -> Stream.ofNullable(waivers.get(k)))
        .findFirst()
        .map(
            w ->
                new Hole(
                    hole.sort(),
                    hole.text(),
                    Optional.of(
                        new Hole.Justification(
                            "waived until " + w.expires() + ": " + w.reason(), Optional.empty()))))
        .orElse(hole);
  }

  private static String key(Diagnostic finding) {
    return key(finding.code().id(), finding.subject(), finding.target());
  }

  private static String key(String code, String subject, String target) {
    return code + " " + subject + " " + target;
  }
}
