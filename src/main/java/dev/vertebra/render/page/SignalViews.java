package dev.vertebra.render.page;

import dev.vertebra.model.AsOf;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns signals into views: what is open first, then the latest. */
final class SignalViews {
  private static final int BRIEF = 220;

  private static final Comparator<SignalView> ORDER =
      Comparator.comparing((SignalView s) -> !s.time().isOpen())
          .thenComparing(s -> s.time().standing())
          .thenComparing(SignalView::received, Comparator.reverseOrder());

  private final TraceGraph graph;
  private final Refs refs;
  private final Optional<LocalDate> asOf;

  SignalViews(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.refs = refs;
    this.asOf = AsOf.day(graph, publication.analysis().release());
  }

  /** Views of these records, which come by id. */
  List<SignalView> of(List<EvidenceRecord> signals) {
    return signals.stream().map(this::view).sorted(ORDER).toList();
  }

  private SignalView view(EvidenceRecord signal) {
    return new SignalView(
        refs.get(signal.id()),
        signal.text("signal-type"),
        signal.text("received"),
        signal.text("disposed"),
        graph.targets(signal.id(), "observed-in").stream().map(this::seen).toList(),
        signal.text("reportable"),
        Brief.of(signal.text("reportability-rationale"), BRIEF),
        refs.all(ids(graph.sources(signal.id(), "decides-on"))),
        refs.all(ids(graph.targets(signal.id(), "concerns"))),
        Brief.of(signal.text("disposition"), BRIEF),
        !signal.text("investigation").isBlank(),
        refs.all(ids(graph.sources(signal.id(), "addresses"))),
        TimeTaken.of(signal.day("received"), signal.day("disposed"), signal.whole("limit"), asOf));
  }

  private SignalView.Seen seen(EvidenceRecord where) {
    String release =
        where.kind().equals("model-version")
            ? where.text("release")
            : graph.targets(where.id(), "deploys").stream()
                .map(v -> v.text("release"))
                .findFirst()
                .orElse("");
    return new SignalView.Seen(refs.get(where.id()), release, Brief.of(where.text("udi"), BRIEF));
  }

  private static List<RecordId> ids(List<EvidenceRecord> records) {
    return records.stream().map(EvidenceRecord::id).toList();
  }
}
