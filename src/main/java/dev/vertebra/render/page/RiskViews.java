package dev.vertebra.render.page;

import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.FieldChange;
import dev.vertebra.compare.RecordDelta;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The risk file: every risk with its controls and their verification. */
final class RiskViews {
  private static final Set<String> ESTIMATION =
      Set.of(
          "severity", "probability", "residual-severity", "residual-probability", "acceptability");
  private static final int BRIEF = 160;

  private final TraceGraph graph;
  private final Refs refs;
  private final Optional<RecordId> decision;
  private final RiskQuestions questions;
  private final Map<RecordId, MatrixRow> rows = new TreeMap<>();
  private final Map<RecordId, List<String>> turns = new TreeMap<>();

  RiskViews(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.refs = refs;
    this.decision = publication.analysis().release().decision();
    this.questions = new RiskQuestions(publication);
    publication.analysis().matrix().forEach(r -> rows.put(r.subject(), r));
    publication.changes().stream()
        .map(Comparison::records)
        .flatMap(List::stream)
        .filter(d -> d.record().kind().equals("risk") && d.before().isPresent())
        .forEach(d -> turns.put(d.record().id(), turns(d)));
  }

  /** Views of these risks. */
  List<RiskView> of(List<EvidenceRecord> risks) {
    return risks.stream().map(this::view).toList();
  }

  private RiskView view(EvidenceRecord risk) {
    List<RiskView.Control> controls =
        graph.sources(risk.id(), "mitigates").stream().map(this::control).toList();
    return new RiskView(
        refs.get(risk.id()),
        risk.text("hazard"),
        risk.text("situation"),
        risk.text("harm"),
        new RiskView.Level(risk.text("severity"), risk.text("probability")),
        new RiskView.Level(risk.text("residual-severity"), risk.text("residual-probability")),
        risk.text("acceptability").replace('-', ' '),
        controls,
        graph.sources(risk.id(), "concerns").stream()
            .sorted(
                Comparator.comparing(
                    (EvidenceRecord s) -> s.day("received").orElse(LocalDate.MIN),
                    Comparator.reverseOrder()))
            .map(this::signal)
            .toList(),
        graph.sources(risk.id(), "considers").stream()
            .filter(d -> d.kind().equals("release-decision"))
            .map(this::decision)
            .toList(),
        turns.getOrDefault(risk.id(), List.of()),
        questions.about(risk, controls));
  }

  private RiskView.Control control(EvidenceRecord control) {
    Optional<MatrixRow> row = Optional.ofNullable(rows.get(control.id()));
    Ref ref = refs.get(control.id());
    return new RiskView.Control(
        ref,
        control.text("control-type").replace('-', ' '),
        row.map(r -> refs.all(r.implementations())).orElseGet(List::of),
        row.map(r -> r.runs().stream().flatMap(id -> shown(id).stream()).toList())
            .orElseGet(List::of),
        row.map(MatrixRow::verdict).orElse(Verdict.UNDETERMINED),
        row.map(MatrixRow::holes)
            .orElseGet(() -> ref.isEffective() ? List.of() : List.of("not in force")));
  }

  private Optional<RiskView.Shown> shown(RecordId id) {
    return refs.find(id.value())
        .map(
            ref ->
                new RiskView.Shown(
                    ref, graph.run(id).map(RunAssessment::verdict).orElse(Verdict.REVIEWED)));
  }

  private RiskView.Signal signal(EvidenceRecord signal) {
    return new RiskView.Signal(
        refs.get(signal.id()),
        signal.text("signal-type"),
        signal.text("received"),
        signal.text("disposed"),
        Brief.of(signal.text("disposition"), BRIEF));
  }

  private RiskView.Decision decision(EvidenceRecord record) {
    return new RiskView.Decision(
        refs.get(record.id()),
        record.text("release"),
        record.calendarDay("decided").map(LocalDate::toString).orElse(""),
        decision.filter(record.id()::equals).isPresent());
  }

  private static List<String> turns(RecordDelta delta) {
    return delta.fields().stream()
        .filter(f -> ESTIMATION.contains(f.field()))
        .map(RiskViews::turn)
        .toList();
  }

  private static String turn(FieldChange change) {
    return change.field().replace('-', ' ')
        + " "
        + (change.before().isEmpty() ? "not stated" : change.before().replace('-', ' '))
        + ", now "
        + (change.after().isEmpty() ? "not stated" : change.after().replace('-', ' '));
  }
}
