package dev.vertebra.render.page;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Sha256;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns run assessments into views. */
final class RunViews {
  private final Publication publication;
  private final Refs refs;
  private final RunStandings standings;

  RunViews(Publication publication, Refs refs, RunStandings standings) {
    this.publication = publication;
    this.refs = refs;
    this.standings = standings;
  }

  /** The run of this id, when it was assessed. */
  Optional<RunView> of(RecordId id) {
    return publication.graph().run(id).map(this::view);
  }

  private RunView view(RunAssessment assessment) {
    Optional<ResultFile> result = assessment.result();
    Optional<NamedDigest> program = result.flatMap(ResultFile::program);
    return new RunView(
        refs.get(assessment.run()),
        refs.all(
            publication.graph().targets(assessment.run(), "follows").stream()
                .map(EvidenceRecord::id)
                .toList()),
        assessment.verdict(),
        assessment.outcomes().stream().map(this::outcome).toList(),
        result.map(r -> r.metrics().stream().map(MetricView::of).toList()).orElseGet(List::of),
        result.map(ResultFile::path).orElse(""),
        program.map(NamedDigest::name).orElse(""),
        program.map(NamedDigest::digest).map(Sha256::hex).orElse(""),
        result.flatMap(ResultFile::modelSystem).map(Sha256::hex).orElse(""),
        result
            .map(r -> r.inputs().stream().map(i -> FileView.of(i, Optional.empty())).toList())
            .orElseGet(List::of),
        result
            .map(
                r ->
                    r.parameters().entrySet().stream()
                        .map(e -> new RunView.Parameter(e.getKey(), e.getValue()))
                        .toList())
            .orElseGet(List::of),
        standings.of(assessment.run()));
  }

  private OutcomeView outcome(CriterionOutcome outcome) {
    return new OutcomeView(
        refs.find(outcome.protocol().value()),
        outcome.metric(),
        outcome.subgroup(),
        outcome.statistic().replace('-', ' '),
        outcome.bound().equals("at-most") ? "\u2264" : "\u2265",
        outcome.limitText(),
        outcome.measured().map(BigDecimal::toPlainString).orElse(""),
        outcome.source().map(MetricView::of),
        outcome.verdict());
  }
}
