package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns corrective actions into views: open ones first, then the latest. */
final class CapaViews {
  private static final int BRIEF = 220;
  private static final int RECURRENCES = 6;
  private static final Map<String, String> OWED = owed();

  private static final Comparator<CapaView> ORDER =
      Comparator.comparing(CapaView::isClosed)
          .thenComparing(CapaView::opened, Comparator.reverseOrder());

  private final TraceGraph graph;
  private final Refs refs;

  /** Signals on a risk, the latest first. */
  private final Map<RecordId, List<EvidenceRecord>> signalsOn = new TreeMap<>();

  CapaViews(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.refs = refs;
  }

  private static Map<String, String> owed() {
    Map<String, String> owed = new LinkedHashMap<>();
    owed.put("root-cause", "root cause");
    owed.put("action", "action");
    owed.put("verification", "that it does no harm elsewhere");
    return owed;
  }

  /** Views of these records, which come by id. */
  List<CapaView> of(List<EvidenceRecord> capas) {
    return capas.stream().map(this::view).sorted(ORDER).toList();
  }

  private CapaView view(EvidenceRecord capa) {
    Optional<Value.Structure> check = capa.structure("effectiveness");
    List<String> missing = new ArrayList<>();
    OWED.forEach(
        (field, label) -> {
          if (capa.text(field).isBlank()) {
            missing.add(label);
          }
        });
    return new CapaView(
        refs.get(capa.id()),
        capa.text("opened"),
        capa.text("closed"),
        refs.all(graph.targets(capa.id(), "addresses").stream().map(EvidenceRecord::id).toList()),
        missing,
        check.map(c -> c.text("checked")).orElse(""),
        check.map(c -> c.text("effective")).orElse(""),
        check.map(c -> Brief.of(c.text("method"), BRIEF)).orElse(""),
        capa.day("closed").map(day -> recurrences(capa, day)).orElseGet(List::of));
  }

  private List<CapaView.Recurrence> recurrences(EvidenceRecord capa, LocalDate closed) {
    List<EvidenceRecord> answered =
        graph.targets(capa.id(), "addresses").stream()
            .filter(s -> s.kind().equals("signal"))
            .toList();
    Set<RecordId> known =
        answered.stream().map(EvidenceRecord::id).collect(Collectors.toUnmodifiableSet());
    Map<RecordId, CapaView.Recurrence> found = new LinkedHashMap<>();
    for (EvidenceRecord earlier : answered) {
      for (EvidenceRecord risk : graph.targets(earlier.id(), "concerns")) {
        signalsOn.computeIfAbsent(risk.id(), this::latestFirst).stream()
            .takeWhile(s -> s.day("received").filter(closed::isBefore).isPresent())
            .filter(s -> !known.contains(s.id()))
            .limit(RECURRENCES)
            .forEach(s -> found.putIfAbsent(s.id(), recurrence(s, risk, answered)));
      }
    }
    return found.values().stream().limit(RECURRENCES).toList();
  }

  private CapaView.Recurrence recurrence(
      EvidenceRecord signal, EvidenceRecord risk, List<EvidenceRecord> answered) {
    String mode = signal.text("failure-mode").strip();
    return new CapaView.Recurrence(
        refs.get(signal.id()),
        signal.text("received"),
        refs.get(risk.id()),
        !mode.isEmpty()
            && answered.stream().anyMatch(a -> a.text("failure-mode").strip().equals(mode)),
        refs.all(
            graph.sources(signal.id(), "addresses").stream().map(EvidenceRecord::id).toList()));
  }

  private List<EvidenceRecord> latestFirst(RecordId risk) {
    return graph.sources(risk, "concerns").stream()
        .filter(s -> s.kind().equals("signal") && s.day("received").isPresent())
        .sorted(
            Comparator.comparing(
                (EvidenceRecord s) -> s.day("received").orElseThrow(), Comparator.reverseOrder()))
        .toList();
  }
}
