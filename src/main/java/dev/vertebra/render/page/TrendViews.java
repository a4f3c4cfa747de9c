package dev.vertebra.render.page;

import dev.vertebra.model.AcceptedRun;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import dev.vertebra.model.ReleaseSummary;
import dev.vertebra.model.Sha256;
import dev.vertebra.render.graph.TrendPlot;
import dev.vertebra.render.graph.TrendPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts the figures of releases side by side. */
final class TrendViews {
  private final Refs refs;
  private final List<ReleaseSummary> releases;
  private final TrendsView.Sameness sameness;
  private final List<String> labels = new ArrayList<>();
  private final Map<List<String>, String> keys = new LinkedHashMap<>();

  TrendViews(List<ReleaseSummary> history, Refs refs) {
    this.refs = refs;
    this.sameness = sameness(history);
    this.releases =
        sameness == TrendsView.Sameness.SAME ? history.subList(0, history.size() - 1) : history;
    releases.forEach(r -> labels.add(r.version() + (r.baseline().isEmpty() ? " draft" : "")));
  }

  /** A draft after a seal mostly says what was sealed, and would be shown twice. */
  private static TrendsView.Sameness sameness(List<ReleaseSummary> history) {
    int last = history.size() - 1;
    boolean isSame =
        last > 0
            && history.get(last).baseline().isEmpty()
            && history.get(last).version().equals(history.get(last - 1).version())
            && history.get(last).runs().equals(history.get(last - 1).runs());
    return isSame ? TrendsView.Sameness.SAME : TrendsView.Sameness.OWN;
  }

  /** All series. */
  TrendsView view() {
    Map<String, Map<String, List<TrendValue>>> values = ordered();
    collect(values);
    List<TrendsView.Series> series = new ArrayList<>();
    int single = 0;
    for (Map.Entry<String, Map<String, List<TrendValue>>> metric : values.entrySet()) {
      for (Map.Entry<String, List<TrendValue>> subgroup : metric.getValue().entrySet()) {
        List<TrendValue> own = subgroup.getValue();
        if (own.stream().map(TrendValue::slot).distinct().count() > 1) {
          series.add(series(metric.getKey(), subgroup.getKey(), own));
        } else if (!own.isEmpty()) {
          single++;
        }
      }
    }
    return new TrendsView(columns(), sameness, data(), series, single);
  }

  /** Places for all figures: what criteria ask about first, as the youngest release has them. */
  private Map<String, Map<String, List<TrendValue>>> ordered() {
    Map<String, Map<String, List<TrendValue>>> places = new LinkedHashMap<>();
    for (int i = releases.size() - 1; i >= 0; i--) {
      for (AcceptedRun run : releases.get(i).runs()) {
        run.outcomes().forEach(o -> place(places, o.metric(), o.subgroup()));
      }
    }
    for (int i = releases.size() - 1; i >= 0; i--) {
      for (AcceptedRun run : releases.get(i).runs()) {
        run.metrics().forEach(m -> place(places, m.name(), m.subgroup()));
      }
    }
    return places;
  }

  private static List<TrendValue> place(
      Map<String, Map<String, List<TrendValue>>> places, String metric, String subgroup) {
    return places
        .computeIfAbsent(metric, m -> new LinkedHashMap<>())
        .computeIfAbsent(subgroup, s -> new ArrayList<>());
  }

  private void collect(Map<String, Map<String, List<TrendValue>>> places) {
    for (int slot = 0; slot < releases.size(); slot++) {
      for (AcceptedRun run : releases.get(slot).runs()) {
        Map<List<String>, List<CriterionOutcome>> criteria = new HashMap<>();
        run.outcomes()
            .forEach(
                o ->
                    criteria
                        .computeIfAbsent(List.of(o.metric(), o.subgroup()), k -> new ArrayList<>())
                        .add(o));
        for (Metric metric : run.metrics()) {
          place(places, metric.name(), metric.subgroup())
              .add(
                  new TrendValue(
                      slot,
                      labels.get(slot),
                      run,
                      metric,
                      criteria.getOrDefault(List.of(metric.name(), metric.subgroup()), List.of())));
        }
      }
    }
  }

  private TrendsView.Series series(String metric, String subgroup, List<TrendValue> values) {
    int first = Math.max(0, releases.size() - TrendPlot.MOST_SLOTS);
    int before = (int) values.stream().filter(v -> v.slot() < first).count();
    List<TrendPoint> points = new ArrayList<>();
    List<TrendsView.Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      TrendValue value = values.get(i);
      TrendValue.Likeness likeness = TrendValue.compare(values, i);
      rows.add(row(value, likeness.text()));
      if (i >= before) {
        boolean isDrawn = likeness.with().isPresent() && likeness.with().getAsInt() >= before;
        points.add(
            new TrendPoint(
                value.slot() - first,
                key(value.run()),
                Figures.point(Optional.of(value.metric()), value.criteria()),
                isDrawn
                    ? OptionalInt.of(likeness.with().getAsInt() - before)
                    : OptionalInt.empty()));
      }
    }
    return new TrendsView.Series(
        metric,
        subgroup,
        TrendPlot.of(metric + ", " + subgroup, labels.subList(first, labels.size()), points),
        rows,
        labels.size() - first);
  }

  private TrendsView.Row row(TrendValue value, TrendsView.Comparability comparison) {
    String run = value.run().run().value();
    return new TrendsView.Row(
        value.release(),
        run,
        refs.find(run),
        key(value.run()),
        MetricView.of(value.metric()),
        Figures.text(value.criteria()),
        Figures.mark(value.criteria().stream().map(CriterionOutcome::verdict).toList()),
        comparison);
  }

  /** Data of unknown digests is a case of its own for each run. */
  private String key(AcceptedRun run) {
    List<String> identity = identity(run);
    String known = keys.get(identity);
    if (known == null) {
      known = letters(keys.size());
      keys.put(identity, known);
    }
    return known;
  }

  private static List<String> identity(AcceptedRun run) {
    return run.data().isEmpty()
        ? List.of("run " + run.run().value())
        : run.data().stream().map(Sha256::hex).toList();
  }

  private static String letters(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letters(number / 26 - 1) + last;
  }

  private List<TrendsView.Column> columns() {
    List<TrendsView.Column> columns = new ArrayList<>();
    for (ReleaseSummary release : releases) {
      columns.add(
          new TrendsView.Column(
              labels.get(columns.size()),
              release.asOf().map(Instant::toString).orElse(""),
              release.decision().flatMap(d -> refs.find(d.value())),
              release.runs().size(),
              release.system().map(Sha256::hex).orElse("")));
    }
    return columns;
  }

  private List<TrendsView.Data> data() {
    Map<String, TrendsView.Data> data = new LinkedHashMap<>();
    keys.values()
        .forEach(
            k -> data.put(k, new TrendsView.Data(k, List.of(), List.of(), List.of(), List.of())));
    for (int slot = 0; slot < releases.size(); slot++) {
      for (AcceptedRun run : releases.get(slot).runs()) {
        String label = labels.get(slot);
        String key = keys.getOrDefault(identity(run), "");
        data.computeIfPresent(key, (k, known) -> with(known, run, label));
      }
    }
    return List.copyOf(data.values());
  }

  private TrendsView.Data with(TrendsView.Data known, AcceptedRun run, String release) {
    Set<String> names = new LinkedHashSet<>(known.datasets());
    run.datasets().forEach(d -> names.add(d.value()));
    Set<String> used = new LinkedHashSet<>(known.releases());
    used.add(release);
    return new TrendsView.Data(
        known.key(),
        List.copyOf(names),
        names.stream().flatMap(n -> refs.find(n).stream()).toList(),
        run.data().stream().map(Sha256::hex).toList(),
        List.copyOf(used));
  }
}
