package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Verdict;
import dev.vertebra.render.page.GatingView.Gate;
import dev.vertebra.render.page.GatingView.Hole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each gate on the way to a release has on file, and what it lacks. */
final class GateFindings {
  private static final Map<String, String> WEIGHED =
      new TreeMap<>(
          Map.of(
              "design-review", "design review",
              "regulatory-decision", "regulatory decision",
              "label", "label or instructions for use"));

  private final Optional<UpdatesView.Version> version;
  private final List<RunReport> accepted;
  private final List<EvidenceRecord> weighed;
  private final List<GatingView.Claim> claims;
  private final Redaction outside;
  private final List<Hole> holes = new ArrayList<>();

  GateFindings(
      Optional<UpdatesView.Version> version,
      List<RunReport> accepted,
      List<EvidenceRecord> weighed,
      List<GatingView.Claim> claims,
      Redaction outside) {
    this.version = version;
    this.accepted = List.copyOf(accepted);
    this.weighed = List.copyOf(weighed);
    this.claims = List.copyOf(claims);
    this.outside = outside;
    look();
  }

  /** The gates, in the order in which a release passes them. */
  List<Gate> gates() {
    List<UpdatesView.Change> changes = changes();
    List<UpdatesView.Repeat> required =
        version.map(UpdatesView.Version::required).orElseGet(List::of);
    long criteria = accepted.stream().mapToLong(r -> r.outcomes().size()).sum();
    long missed = accepted.stream().mapToLong(r -> r.missed().size()).sum();
    Optional<UpdatesView.Decision> decision = decision();
    List<ApprovalView> signed = decision.map(UpdatesView.Decision::approvals).orElseGet(List::of);
    return List.of(
        new Gate(
            "Change control",
            "Was the impact of each change assessed before it was put into effect?",
            changes.stream().filter(GateFindings::isAssessedFirst).count(),
            changes.size()),
        new Gate(
            "Repetition",
            "Was every protocol that a change calls for run with this version?",
            required.stream().filter(r -> !r.runs().isEmpty()).count(),
            required.size()),
        new Gate(
            "Plan",
            "Were the limits approved before anything was measured?",
            accepted.stream().filter(GateFindings::isPlanned).count(),
            accepted.size()),
        new Gate(
            "Execution",
            "Was each accepted run made with exactly this model system, with its result on file?",
            accepted.stream().filter(GateFindings::isOnFile).count(),
            accepted.size()),
        new Gate(
            "Limits",
            "Do the figures meet the limits?",
            accepted.stream().mapToLong(r -> r.run().met()).sum(),
            criteria),
        new Gate(
            "Restrictions",
            "Does each limit that is not met have a restriction on record?",
            accepted.stream().mapToLong(RunReport::limited).sum(),
            missed),
        new Gate(
            "Claims",
            "Does an accepted run with figures stand behind each claim in force?",
            claims.stream().filter(GateFindings::isShown).count(),
            claims.size()),
        new Gate(
            "Signatures",
            "Was every signature given by the time of the decision?",
            decision
                .map(d -> signed.stream().filter(a -> isBy(a.at(), d.decided())).count())
                .orElse(0L),
            signed.size()));
  }

  /** What is not on file. */
  List<Hole> holes() {
    return List.copyOf(holes);
  }

  private void look() {
    changes().forEach(this::look);
    for (UpdatesView.Repeat required :
        version.map(UpdatesView.Version::required).orElseGet(List::of)) {
      if (required.runs().isEmpty()) {
        hole(required.protocol(), "called for by a change, and no run of it with this version");
      }
    }
    version.filter(v -> v.before().isPresent()).ifPresent(this::lookAtComponents);
    accepted.forEach(this::look);
    claims.stream()
        .filter(c -> !isShown(c))
        .forEach(c -> hole(c.claim(), "no accepted run with figures stands behind it"));
    lookAtDecision();
  }

  private void look(UpdatesView.Change change) {
    if (change.impact().isEmpty()) {
      hole(change.change(), "no impact assessment");
    } else if (!isAssessedFirst(change)) {
      hole(change.change(), "not assessed before it was put into effect");
    }
    if (change.submission().isEmpty()) {
      hole(change.change(), "no decision on whether authorities have to be asked");
    }
    if (change.approvals().isEmpty()) {
      hole(change.change(), "no approval");
    }
  }

  private void lookAtComponents(UpdatesView.Version of) {
    of.components().stream()
        .filter(c -> c.changes().isEmpty())
        .forEach(
            c ->
                hole(
                    of.version(),
                    "no change request names the " + c.role() + " (" + c.name() + ")"));
  }

  private void look(RunReport report) {
    Ref run = report.run().run();
    if (report.protocols().isEmpty()) {
      hole(run, "follows no protocol");
    }
    report.protocols().stream()
        .filter(p -> p.order() != RunReport.Order.BEFORE)
        .forEach(p -> hole(p.protocol(), "for " + run.id() + ": " + p.order().label()));
    if (report.run().standing().isStale()) {
      hole(run, "made with another model system");
    }
    if (report.run().resultPath().isEmpty()) {
      hole(run, "no result file that could be read");
    }
    long undecided = report.run().count(Verdict.UNDETERMINED);
    if (undecided > 0) {
      hole(run, "criteria that no figure decides: " + undecided);
    }
    long bare = report.outcomes().stream().filter(RunReport.Judged::isBare).count();
    if (bare > 0) {
      hole(run, "criteria not met without a restriction on record: " + bare);
    }
  }

  private void lookAtDecision() {
    decision()
        .ifPresentOrElse(
            this::look, () -> holes.add(new Hole(Optional.empty(), "no release decision")));
    if (version.map(UpdatesView.Version::deployments).orElseGet(List::of).isEmpty()) {
      holes.add(new Hole(Optional.empty(), "no deployment of this version"));
    }
  }

  private void look(UpdatesView.Decision decision) {
    if (decision.approvals().isEmpty()) {
      hole(decision.record(), "no signature");
    }
    decision.approvals().stream()
        .filter(a -> !isBy(a.at(), decision.decided()))
        .forEach(a -> hole(decision.record(), "signed after it was decided: " + a.at()));
    if (accepted.isEmpty()) {
      hole(decision.record(), "accepts no run");
    }
    WEIGHED.forEach(
        (kind, name) -> {
          if (weighed.stream().noneMatch(r -> r.kind().equals(kind))) {
            hole(decision.record(), "considers no " + name);
          }
        });
  }

  private void hole(Ref about, String text) {
    holes.add(new Hole(Optional.of(outside.ref(about)), text));
  }

  private List<UpdatesView.Change> changes() {
    return version.map(UpdatesView.Version::changes).orElseGet(List::of);
  }

  private Optional<UpdatesView.Decision> decision() {
    return version.flatMap(UpdatesView.Version::decision);
  }

  private static boolean isAssessedFirst(UpdatesView.Change change) {
    return !change.impact().isEmpty()
        && !change.assessed().isEmpty()
        && isBy(change.assessed(), change.implemented());
  }

  private static boolean isPlanned(RunReport report) {
    return !report.protocols().isEmpty()
        && report.protocols().stream().allMatch(p -> p.order() == RunReport.Order.BEFORE);
  }

  private static boolean isOnFile(RunReport report) {
    return !report.run().standing().isStale() && !report.run().resultPath().isEmpty();
  }

  private static boolean isShown(GatingView.Claim claim) {
    return claim.runs().stream()
        .anyMatch(r -> r.standing().isAccepted() && r.verdict() != Verdict.UNDETERMINED);
  }

  /** Whether something is not younger than something else; what has no time is. */
  private static boolean isBy(String at, String by) {
    Instant then = Times.key(at);
    return !then.equals(Instant.MAX) && !then.isAfter(Times.key(by));
  }
}
