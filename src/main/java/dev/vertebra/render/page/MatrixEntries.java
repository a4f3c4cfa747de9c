package dev.vertebra.render.page;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixColumn;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.MatrixRow.Place;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What cells of the trace matrix say about records. Rows that name the same record in the same
 * column share what is said. Safe for use by several threads.
 */
final class MatrixEntries {
  private final TraceGraph graph;
  private final Refs refs;
  private final MatrixResults results;
  private final Map<String, MatrixEntry> made = new ConcurrentHashMap<>();

  MatrixEntries(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.refs = refs;
    this.results = new MatrixResults(graph);
  }

  /** A cell of a row. */
  MatrixCell cell(MatrixRow row, MatrixColumn column) {
    return new MatrixCell(column, entries(row, column).toList());
  }

  private Stream<MatrixEntry> entries(MatrixRow row, MatrixColumn column) {
    EvidenceRecord subject = graph.get(row.subject());
    return switch (column) {
      case NEED -> at(row, Place.NEED, column, this::plain);
      case REQUIREMENT -> at(row, Place.REQUIREMENT, column, this::plain);
      case RISK ->
          Stream.concat(
              at(row, Place.RISK, column, this::risk),
              at(row, Place.CONTROL, column, this::control));
      case DESIGN -> at(row, Place.DESIGN, column, this::design);
      case DATA -> at(row, Place.DATASET, column, this::dataset);
      case PROTOCOL -> latest(row, Place.PROTOCOL, column, "date", this::protocol);
      case RUN -> latest(row, Place.RUN, column, "executed", this::run);
      case RESULT -> latest(row, Place.RUN, column, "executed", this::result);
      case VERDICT -> Stream.of(MatrixEntry.words(row.verdict().label().replace('-', ' ')));
      case ANOMALY -> at(row, Place.ANOMALY, column, this::anomaly);
      case APPROVAL ->
          Stream.concat(
              signatures(subject).map(MatrixEntry::words),
              latest(row, Place.RELEASE, column, "decided", this::decision));
      case DEPLOYMENT -> at(row, Place.DEPLOYMENT, column, this::deployment);
      case SIGNAL ->
          Stream.concat(
              at(row, Place.SIGNAL, column, this::signal), at(row, Place.CAPA, column, this::capa));
      case STATEMENT ->
          Stream.of(subject.text("statement")).filter(s -> !s.isBlank()).map(MatrixEntry::words);
      case ORIGIN -> at(row, Place.ORIGIN, column, this::plain);
      case CLAUSE ->
          subject.clauses().stream()
              .map(
                  c ->
                      MatrixEntry.words(
                          c.catalogue().isEmpty() ? c.clause() : c.catalogue() + ":" + c.clause()));
      case SOURCE ->
          Stream.of(MatrixEntry.words(dev.vertebra.render.page.Place.of(subject.span()).text()));
    };
  }

  private Stream<MatrixEntry> at(
      MatrixRow row, Place place, MatrixColumn column, Function<EvidenceRecord, MatrixEntry> make) {
    return row.at(place).stream().map(id -> one(id, column, make));
  }

  /** The latest first: a page that has no room for all shows what speaks for today. */
  private Stream<MatrixEntry> latest(
      MatrixRow row,
      Place place,
      MatrixColumn column,
      String time,
      Function<EvidenceRecord, MatrixEntry> make) {
    return row.at(place).stream()
        .map(graph::get)
        .sorted(
            Comparator.comparing((EvidenceRecord r) -> r.text(time))
                .thenComparing(EvidenceRecord::id)
                .reversed())
        .map(r -> one(r.id(), column, make));
  }

  private MatrixEntry one(
      RecordId id, MatrixColumn column, Function<EvidenceRecord, MatrixEntry> make) {
    return made.computeIfAbsent(column.key() + " " + id.value(), k -> make.apply(graph.get(id)));
  }

  private MatrixEntry entry(EvidenceRecord record, String at, String... details) {
    return MatrixEntry.of(refs.get(record.id()), at, List.of(details));
  }

  private MatrixEntry plain(EvidenceRecord record) {
    return entry(record, record.text("version"));
  }

  private MatrixEntry risk(EvidenceRecord risk) {
    String residual =
        risk.text("residual-severity").isEmpty()
            ? "residual level not stated"
            : "residual " + level(risk, "residual-");
    return entry(risk, risk.text("version"), "risk " + level(risk, ""), residual);
  }

  private static String level(EvidenceRecord risk, String before) {
    return risk.text(before + "severity") + " \u00d7 " + risk.text(before + "probability");
  }

  private MatrixEntry control(EvidenceRecord control) {
    return entry(control, control.text("version"), control.text("control-type").replace('-', ' '));
  }

  private MatrixEntry design(EvidenceRecord design) {
    return design.kind().equals("component")
        ? entry(design, digest(design), design.text("role"))
        : entry(design, design.text("version"), design.kind());
  }

  private MatrixEntry dataset(EvidenceRecord dataset) {
    String rows = dataset.text("rows");
    return entry(
        dataset, digest(dataset), dataset.text("role"), rows.isEmpty() ? "" : rows + " rows");
  }

  /** The first digits of the digest of the first file that a record names. */
  private String digest(EvidenceRecord record) {
    return graph.artifacts(record.id()).stream()
        .findFirst()
        .map(Artifact::declared)
        .map(d -> d.brief())
        .orElse("");
  }

  private MatrixEntry protocol(EvidenceRecord protocol) {
    String approved =
        protocol.structures("approvals").stream()
            .filter(a -> a.text("meaning").equals("approval"))
            .flatMap(a -> a.calendarDay("at").stream())
            .min(Comparator.naturalOrder())
            .map(day -> "approved " + day)
            .orElse("no approval on file");
    return MatrixEntry.of(
        refs.get(protocol.id()),
        protocol.text("version"),
        Stream.concat(
                Stream.of(approved),
                protocol.structures("criteria").stream().map(MatrixResults::criterion))
            .toList());
  }

  private MatrixEntry run(EvidenceRecord run) {
    if (!run.kind().equals("validation-run")) {
      return entry(run, "", "held " + run.text("held"), run.text("outcome"));
    }
    String build =
        graph.targets(run.id(), "evaluates").stream()
            .flatMap(m -> graph.system(m.id()).stream())
            .map(ModelSystem::computed)
            .map(d -> d.brief())
            .findFirst()
            .orElse("");
    Stream<String> environment =
        run.structure("environment").stream()
            .flatMap(
                e ->
                    Stream.of("configuration", "runtime", "operating-system", "hardware")
                        .map(e::text));
    return MatrixEntry.of(
        refs.get(run.id()),
        build,
        Stream.concat(Stream.of(run.text("executed"), "by " + run.text("executed-by")), environment)
            .toList());
  }

  private MatrixEntry result(EvidenceRecord run) {
    return MatrixEntry.of(refs.get(run.id()), "", results.of(run.id()));
  }

  private MatrixEntry anomaly(EvidenceRecord anomaly) {
    String rationale = anomaly.text("rationale");
    return entry(anomaly, "", rationale.isBlank() ? "no rationale on file" : rationale);
  }

  private MatrixEntry decision(EvidenceRecord decision) {
    return entry(
        decision,
        decision.text("release"),
        decision.text("decision").replace('-', ' '),
        decision.text("decided"));
  }

  private static Stream<String> signatures(EvidenceRecord record) {
    return record.structures("approvals").stream().map(MatrixEntries::signature);
  }

  private static String signature(Value.Structure a) {
    return a.text("meaning") + ": " + a.text("by") + ", " + a.text("at");
  }

  private MatrixEntry deployment(EvidenceRecord deployment) {
    String ended = deployment.text("ended");
    return entry(
        deployment,
        "",
        deployment.text("site"),
        "since " + deployment.text("deployed") + (ended.isEmpty() ? "" : " until " + ended));
  }

  private MatrixEntry signal(EvidenceRecord signal) {
    return entry(
        signal,
        "",
        signal.text("signal-type"),
        "received " + signal.text("received"),
        signal.status());
  }

  private MatrixEntry capa(EvidenceRecord capa) {
    return entry(capa, "", "CAPA opened " + capa.text("opened"), capa.status());
  }
}
