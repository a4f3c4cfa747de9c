package dev.vertebra.render.page;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is in use where, and what was run on it since. */
final class InUse {
  private static final int BRIEF = 140;
  private static final String DEPLOYED = "deployed";
  private static final String RELEASE = "release";

  private static final Comparator<DeploymentView> ORDER =
      Comparator.comparing((DeploymentView d) -> !d.isLive())
          .thenComparing(DeploymentView::since, Comparator.reverseOrder());

  private final TraceGraph graph;
  private final Refs refs;
  private final List<EvidenceRecord> deployments;

  /** The first day on which a model version was in use. */
  private final Map<RecordId, LocalDate> first = new TreeMap<>();

  InUse(Publication publication, Refs refs, List<EvidenceRecord> deployments) {
    this.graph = publication.graph();
    this.refs = refs;
    this.deployments = List.copyOf(deployments);
    for (EvidenceRecord deployment : deployments) {
      deployment
          .day(DEPLOYED)
          .ifPresent(
              day ->
                  graph
                      .targets(deployment.id(), "deploys")
                      .forEach(v -> first.merge(v.id(), day, (a, b) -> a.isBefore(b) ? a : b)));
    }
  }

  /** Every deployment: those in use first, then the latest. */
  List<DeploymentView> deployments() {
    return deployments.stream().map(this::view).sorted(ORDER).toList();
  }

  private DeploymentView view(EvidenceRecord deployment) {
    List<EvidenceRecord> versions = graph.targets(deployment.id(), "deploys");
    return new DeploymentView(
        refs.get(deployment.id()),
        Brief.of(deployment.text("site"), BRIEF),
        refs.all(versions.stream().map(EvidenceRecord::id).toList()),
        versions.stream().map(v -> v.text(RELEASE)).findFirst().orElse(""),
        Brief.of(deployment.text("udi"), BRIEF),
        deployment.text(DEPLOYED),
        deployment.text("ended"),
        deployment.status().equals("live"),
        refs.all(
            graph.targets(deployment.id(), "authorised-by").stream()
                .map(EvidenceRecord::id)
                .toList()),
        (int)
            graph.sources(deployment.id(), "observed-in").stream()
                .filter(s -> s.kind().equals("signal"))
                .count(),
        (int)
            versions.stream()
                .flatMap(v -> graph.sources(v.id(), "evaluates").stream())
                .filter(r -> days(deployment.day(DEPLOYED), r).isPresent())
                .count());
  }

  /** Runs made on a version after it was first deployed, the latest first. */
  List<FieldCheckView> checks() {
    return first.keySet().stream()
        .flatMap(
            version ->
                graph.sources(version, "evaluates").stream()
                    .flatMap(run -> check(run, version).stream()))
        .sorted(Comparator.comparing(FieldCheckView::executed, Comparator.reverseOrder()))
        .toList();
  }

  private Optional<FieldCheckView> check(EvidenceRecord run, RecordId version) {
    Optional<RunAssessment> assessed = graph.run(run.id());
    List<CriterionOutcome> outcomes = assessed.map(RunAssessment::outcomes).orElseGet(List::of);
    return days(Optional.ofNullable(first.get(version)), run)
        .map(
            days ->
                new FieldCheckView(
                    refs.get(run.id()),
                    assessed.map(RunAssessment::verdict).orElse(Verdict.UNDETERMINED),
                    graph.get(version).text(RELEASE),
                    run.calendarDay("executed").map(LocalDate::toString).orElse(""),
                    days,
                    outcomes.stream().filter(o -> o.verdict() == Verdict.MET).count(),
                    outcomes.size(),
                    refs.all(ids(run, "follows")),
                    refs.all(ids(run, "uses-data"))));
  }

  private List<RecordId> ids(EvidenceRecord run, String relation) {
    return graph.targets(run.id(), relation).stream().map(EvidenceRecord::id).toList();
  }

  private static Optional<Long> days(Optional<LocalDate> since, EvidenceRecord run) {
    return since.flatMap(
        start ->
            run.calendarDay("executed")
                .filter(day -> !day.isBefore(start))
                .map(day -> ChronoUnit.DAYS.between(start, day)));
  }
}
