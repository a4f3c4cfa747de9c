package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.profile.Profile;
import dev.vertebra.render.page.GatingView.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers how the release was let out, for a reader outside. */
final class GatingViews {
  private static final String WHOLE = "all";

  private final TraceGraph graph;
  private final Profile profile;
  private final Release release;
  private final Kinds kinds;
  private final Redaction outside;
  private final RunReports reports;
  private final List<WaivedView> waived;
  private final Optional<UpdatesView.Version> version;

  GatingViews(
      Publication publication,
      Kinds kinds,
      Redaction outside,
      RunReports reports,
      List<WaivedView> waived,
      Optional<UpdatesView.Version> version) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    this.release = publication.analysis().release();
    this.kinds = kinds;
    this.outside = outside;
    this.reports = reports;
    this.waived = waived;
    this.version = version;
  }

  /** Everything. */
  GatingView view() {
    Optional<EvidenceRecord> decision = release.decision().flatMap(graph::find);
    List<RunReport> accepted =
        decision.map(d -> graph.targets(d.id(), "accepts")).orElseGet(List::of).stream()
            .flatMap(r -> reports.of(r).stream())
            .toList();
    List<EvidenceRecord> weighed =
        decision.map(d -> graph.targets(d.id(), "considers")).orElseGet(List::of);
    List<GatingView.Claim> claims = claims();
    GateFindings findings = new GateFindings(version, accepted, weighed, claims, outside);
    return new GatingView(
        findings.gates(),
        trail(decision, accepted, weighed),
        findings.holes(),
        version.flatMap(UpdatesView.Version::decision),
        accepted.stream().flatMap(r -> r.missed().stream().map(m -> limit(r, m))).toList(),
        waived.stream().map(this::waiver).toList(),
        claims);
  }

  private List<GatingView.Event> trail(
      Optional<EvidenceRecord> decision, List<RunReport> accepted, List<EvidenceRecord> weighed) {
    Trail trail = new Trail(outside);
    version
        .map(UpdatesView.Version::changes)
        .orElseGet(List::of)
        .forEach(c -> trail.signed(Step.CHANGE, record(c.change()), ""));
    for (RunReport report : accepted) {
      report
          .protocols()
          .forEach(p -> trail.signed(Step.PLAN, record(p.protocol()), "criteria fixed"));
      trail.executed(
          record(report.run().run()),
          report.run().verdict(),
          report.run().met() + " of " + report.outcomes().size() + " criteria met");
    }
    for (EvidenceRecord record : weighed) {
      switch (record.kind()) {
        case "design-review" -> {
          String held = record.text("held");
          trail.signed(Step.REVIEW, record, held.isEmpty() ? "" : "held " + held);
          if (record.structures("approvals").isEmpty()) {
            trail.happened(Step.REVIEW, record, "held", "held, signed by nobody");
          }
        }
        case "regulatory-decision" -> trail.signed(Step.REGULATORY, record, type(record));
        case "label" -> trail.signed(Step.LABEL, record, "");
        default -> {
          // Risks, anomalies and nonconformities were weighed; they are no gates of their own.
        }
      }
    }
    version.map(UpdatesView.Version::changes).orElseGet(List::of).stream()
        .flatMap(c -> c.decisions().stream())
        .forEach(d -> trail.signed(Step.REGULATORY, record(d), type(record(d))));
    decision.ifPresent(
        d -> {
          trail.signed(Step.APPROVAL, d, "");
          trail.happened(Step.DECISION, d, "decided", d.text("decision").replace('-', ' '));
        });
    release
        .modelVersion()
        .map(v -> graph.sources(v, "deploys"))
        .orElseGet(List::of)
        .forEach(
            d -> {
              String site = outside.text(d, "site");
              trail.happened(Step.USE, d, "deployed", "put into use: " + site);
              trail.happened(Step.USE, d, "ended", "use ended: " + site);
            });
    return trail.inOrder();
  }

  private GatingView.Limit limit(RunReport report, RunReport.Judged judged) {
    Optional<RunReport.Limitation> limitation =
        judged
            .limitation()
            .map(
                l ->
                    new RunReport.Limitation(
                        outside.ref(l.decision()),
                        Redaction.isConfidential(record(l.decision()))
                            ? Redaction.WITHHELD
                            : l.statement(),
                        l.label().map(outside::ref)));
    return new GatingView.Limit(
        outside.ref(report.run().run()), new RunReport.Judged(judged.outcome(), limitation));
  }

  private GatingView.Waiver waiver(WaivedView waived) {
    StringBuilder reason = new StringBuilder();
    waived.reason().parts().forEach(p -> reason.append(p.text()));
    return new GatingView.Waiver(
        waived.finding().code().id(),
        waived.finding().code().name().replace('-', ' '),
        waived.finding().subject().map(outside::ref),
        reason.toString(),
        waived.approver() instanceof ValueView.Named named
            ? new ValueView.Named(outside.ref(named.ref()))
            : waived.approver(),
        waived.expires());
  }

  private static String type(EvidenceRecord decision) {
    return decision.text("decision-type").replace('-', ' ');
  }

  private List<GatingView.Claim> claims() {
    List<GatingView.Claim> claims = new ArrayList<>();
    for (EvidenceRecord claim : kinds.records("claim")) {
      if (profile.isEffective(claim)) {
        claims.add(
            new GatingView.Claim(
                outside.ref(claim),
                outside.text(claim, "statement"),
                outside.refs(
                    graph.sources(claim.id(), "states").stream()
                        .filter(profile::isEffective)
                        .toList()),
                graph.sources(claim.id(), "verifies").stream()
                    .flatMap(r -> reports.of(r).stream())
                    .filter(r -> !r.run().standing().isStale())
                    .map(this::shown)
                    .toList()));
      }
    }
    return claims;
  }

  private GatingView.Shown shown(RunReport report) {
    List<OutcomeView> parts =
        report.run().outcomes().stream().filter(o -> !o.subgroup().equals(WHOLE)).toList();
    return new GatingView.Shown(
        outside.ref(record(report.run().run())),
        report.run().standing(),
        report.run().verdict(),
        report.run().outcomes().stream().filter(o -> o.subgroup().equals(WHOLE)).toList(),
        parts.size(),
        parts.stream().filter(o -> o.verdict() == Verdict.MET).count());
  }

  private EvidenceRecord record(Ref ref) {
    return graph.get(new RecordId(ref.id()));
  }
}
