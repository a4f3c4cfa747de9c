package dev.vertebra.render.page;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import dev.vertebra.profile.Profile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what belongs to a validation run. Safe for use by several threads. */
final class RunReports {
  private final Profile profile;
  private final TraceGraph graph;
  private final Refs refs;
  private final FieldViews fields;
  private final RunViews runs;

  RunReports(Publication publication, Refs refs, FieldViews fields, RunViews runs) {
    this.profile = publication.profile();
    this.graph = publication.graph();
    this.refs = refs;
    this.fields = fields;
    this.runs = runs;
  }

  /** The run of a record; empty when it was not assessed. */
  Optional<RunReport> of(EvidenceRecord run) {
    return runs.of(run.id()).map(v -> report(run, v));
  }

  private RunReport report(EvidenceRecord run, RunView view) {
    List<EvidenceRecord> evaluated = graph.targets(run.id(), "evaluates");
    List<EvidenceRecord> decisions =
        graph.sources(run.id(), "accepts").stream().filter(profile::isEffective).toList();
    return new RunReport(
        view,
        circumstances(run),
        graph.targets(run.id(), "follows").stream().map(p -> plan(p, run)).toList(),
        refs(graph.targets(run.id(), "uses-data")),
        refs(evaluated),
        evaluated.stream().flatMap(v -> threshold(v).stream()).findFirst(),
        view.outcomes().stream()
            .map(o -> new RunReport.Judged(o, limitation(decisions, run, o)))
            .toList(),
        graph.sources(run.id(), "reproduces").stream()
            .map(r -> new RunReport.Again(refs.get(r.id()), r.text("outcome")))
            .toList());
  }

  private RunReport.Circumstances circumstances(EvidenceRecord run) {
    List<FieldView> environment =
        fields.of(run).stream()
            .filter(f -> f.name().equals("environment"))
            .map(FieldView::value)
            .filter(ValueView.Structure.class::isInstance)
            .flatMap(v -> ((ValueView.Structure) v).fields().stream())
            .toList();
    String by = run.text("executed-by");
    return new RunReport.Circumstances(
        run.text("executed"),
        by.isEmpty() ? Optional.empty() : Optional.of(fields.text(by)),
        environment,
        run.text("command"));
  }

  private RunReport.Plan plan(EvidenceRecord protocol, EvidenceRecord run) {
    return new RunReport.Plan(
        refs.get(protocol.id()), fields.approvals(protocol), order(protocol, run));
  }

  /** The first approval counts: later ones may be of a revision. */
  static RunReport.Order order(EvidenceRecord protocol, EvidenceRecord run) {
    Optional<Instant> approved =
        protocol.structures("approvals").stream()
            .filter(a -> a.text("meaning").equals("approval"))
            .flatMap(a -> ((Fields) a).moment("at").stream())
            .map(OffsetDateTime::toInstant)
            .min(Comparator.naturalOrder());
    Optional<Instant> executed = run.moment("executed").map(OffsetDateTime::toInstant);
    if (approved.isEmpty()) {
      return RunReport.Order.NEVER;
    }
    return executed
        .map(e -> approved.get().isAfter(e) ? RunReport.Order.AFTER : RunReport.Order.BEFORE)
        .orElse(RunReport.Order.UNKNOWN);
  }

  private Optional<RunReport.Threshold> threshold(EvidenceRecord version) {
    return graph.targets(version.id(), "composed-of").stream()
        .filter(c -> c.text("role").equals("threshold"))
        .findFirst()
        .map(
            c ->
                new RunReport.Threshold(
                    refs.get(c.id()),
                    c.text("content"),
                    graph.artifacts(c.id()).stream()
                        .findFirst()
                        .map(Artifact::declared)
                        .map(Sha256::hex)
                        .orElse("")));
  }

  private Optional<RunReport.Limitation> limitation(
      List<EvidenceRecord> decisions, EvidenceRecord run, OutcomeView outcome) {
    for (EvidenceRecord decision : decisions) {
      for (Value.Structure limit : decision.structures("limitations")) {
        String group = limit.text("subgroup").isEmpty() ? "all" : limit.text("subgroup");
        if (limit.text("run").equals(run.id().value())
            && limit.text("metric").equals(outcome.metric())
            && group.equals(outcome.subgroup())) {
          return Optional.of(
              new RunReport.Limitation(
                  refs.get(decision.id()),
                  limit.text("statement"),
                  refs.find(limit.text("label"))));
        }
      }
    }
    return Optional.empty();
  }

  private List<Ref> refs(List<EvidenceRecord> records) {
    return refs.all(records.stream().map(EvidenceRecord::id).toList());
  }
}
