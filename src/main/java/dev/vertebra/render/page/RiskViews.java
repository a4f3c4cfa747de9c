package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The risk file: every risk with its controls and their verification. */
final class RiskViews {
  private final TraceGraph graph;
  private final Refs refs;
  private final Map<RecordId, MatrixRow> rows = new TreeMap<>();

  RiskViews(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.refs = refs;
    publication.analysis().matrix().forEach(r -> rows.put(r.subject(), r));
  }

  /** Views of these risks. */
  List<RiskView> of(List<EvidenceRecord> risks) {
    return risks.stream().map(this::view).toList();
  }

  private RiskView view(EvidenceRecord risk) {
    return new RiskView(
        refs.get(risk.id()),
        risk.text("hazard"),
        risk.text("situation"),
        risk.text("harm"),
        new RiskView.Level(risk.text("severity"), risk.text("probability")),
        new RiskView.Level(risk.text("residual-severity"), risk.text("residual-probability")),
        risk.text("acceptability").replace('-', ' '),
        graph.sources(risk.id(), "mitigates").stream().map(this::control).toList(),
        sources(risk.id(), "concerns"),
        sources(risk.id(), "considers"));
  }

  private RiskView.Control control(EvidenceRecord control) {
    Optional<MatrixRow> row = Optional.ofNullable(rows.get(control.id()));
    return new RiskView.Control(
        refs.get(control.id()),
        row.map(r -> refs.all(r.runs())).orElseGet(List::of),
        row.map(MatrixRow::verdict).orElse(Verdict.UNDETERMINED),
        row.map(MatrixRow::holes).orElseGet(List::of));
  }

  private List<Ref> sources(RecordId id, String relation) {
    return refs.all(graph.sources(id, relation).stream().map(EvidenceRecord::id).toList());
  }
}
