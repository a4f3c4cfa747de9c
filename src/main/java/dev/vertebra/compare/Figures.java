package dev.vertebra.compare;

import dev.vertebra.compare.FigureChange.FigureAt;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Compares criteria between the runs that verify the same record for the releases of the two
 * states. Of a criterion, by metric, subgroup and statistic, a run stands against itself; else
 * against the one that follows the same protocol; else against the one on the same data; else
 * against the only one that is left.
 */
final class Figures {
  private final Side before;
  private final Side after;
  private final Pairing pairing;

  private Figures(Side before, Side after, Pairing pairing) {
    this.before = before;
    this.after = after;
    this.pairing = pairing;
  }

  static Verdicts compare(Side before, Side after, Pairing pairing) {
    return new Figures(before, after, pairing).verdicts();
  }

  private record Key(String metric, String subgroup, String statistic, String before, String after)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::metric)
            .thenComparing(k -> k.subgroup().equals("all") ? "" : k.subgroup())
            .thenComparing(Key::statistic)
            .thenComparing(Key::after)
            .thenComparing(Key::before);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private record Found(Optional<FigureAt> before, Optional<FigureAt> after, TreeSet<RecordId> on) {}

  private Verdicts verdicts() {
    Map<Key, Found> found = new TreeMap<>();
    for (EvidenceRecord subject : after.graph().records()) {
      Optional<RecordId> old = pairing.before(subject.id()).map(EvidenceRecord::id);
      collect(
          subject.id(),
          old.map(o -> outcomes(before, o)).orElse(List.of()),
          outcomes(after, subject.id()),
          found);
    }
    pairing.removed().forEach(r -> collect(r.id(), outcomes(before, r.id()), List.of(), found));
    List<FigureChange> changes = new ArrayList<>();
    int kept = 0;
    for (Map.Entry<Key, Found> entry : found.entrySet()) {
      Key key = entry.getKey();
      FigureChange change =
          new FigureChange(
              key.metric(),
              key.subgroup(),
              key.statistic(),
              List.copyOf(entry.getValue().on()),
              entry.getValue().before(),
              entry.getValue().after());
      if (change.fate() == Fate.KEPT) {
        kept++;
      } else {
        changes.add(change);
      }
    }
    return runs(changes, kept);
  }

  private Verdicts runs(List<FigureChange> figures, int figuresKept) {
    List<RunChange> runs = new ArrayList<>();
    int kept = 0;
    for (EvidenceRecord run : after.graph().records("validation-run")) {
      Optional<EvidenceRecord> old = pairing.before(run.id());
      RunChange change =
          new RunChange(
              run.id(), old.flatMap(o -> verdict(before, o.id())), verdict(after, run.id()));
      if (old.isPresent() && change.before().equals(change.after())) {
        kept++;
      } else {
        runs.add(change);
      }
    }
    for (EvidenceRecord run : pairing.removed()) {
      if (run.kind().equals("validation-run")) {
        runs.add(new RunChange(run.id(), verdict(before, run.id()), Optional.empty()));
      }
    }
    runs.sort(Comparator.comparing(RunChange::run));
    return new Verdicts(runs, kept, figures, figuresKept);
  }

  private static Optional<Verdict> verdict(Side side, RecordId run) {
    return side.isInForce(run)
        ? side.graph().run(run).map(RunAssessment::verdict)
        : Optional.empty();
  }

  /** An outcome with its run. */
  private record Outcome(RecordId run, CriterionOutcome criterion) {
    String key() {
      return criterion.metric() + "\n" + criterion.subgroup() + "\n" + criterion.statistic();
    }

    FigureAt figure() {
      return new FigureAt(
          run,
          criterion.protocol(),
          criterion.bound(),
          criterion.limitText(),
          criterion.measured().map(BigDecimal::toPlainString).orElse(""),
          criterion.source().map(Metric::text).orElse(""),
          criterion.source().flatMap(Metric::interval),
          criterion.verdict());
    }
  }

  private static List<Outcome> outcomes(Side side, RecordId subject) {
    List<Outcome> outcomes = new ArrayList<>();
    for (EvidenceRecord run : CurrentRuns.verifying(side, subject)) {
      side.graph().run(run.id()).stream()
          .flatMap(r -> r.outcomes().stream())
          .forEach(o -> outcomes.add(new Outcome(run.id(), o)));
    }
    return outcomes;
  }

  private void collect(
      RecordId subject, List<Outcome> olds, List<Outcome> news, Map<Key, Found> found) {
    Map<String, List<Outcome>> was = byKey(olds);
    Map<String, List<Outcome>> is = byKey(news);
    TreeSet<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    for (String key : keys) {
      match(
          subject,
          new ArrayList<>(was.getOrDefault(key, List.of())),
          new ArrayList<>(is.getOrDefault(key, List.of())),
          found);
    }
  }

  private static Map<String, List<Outcome>> byKey(List<Outcome> outcomes) {
    Map<String, List<Outcome>> map = new TreeMap<>();
    outcomes.forEach(o -> map.computeIfAbsent(o.key(), k -> new ArrayList<>()).add(o));
    return map;
  }

  private void match(
      RecordId subject, List<Outcome> olds, List<Outcome> news, Map<Key, Found> found) {
    List<BiPredicate<Outcome, Outcome>> ways =
        List.of(
            (o, n) -> isOne(o.run(), n.run()),
            (o, n) -> isOne(o.criterion().protocol(), n.criterion().protocol()),
            (o, n) -> dataBefore(o.run()).equals(dataAfter(n.run())),
            (o, n) -> olds.size() == 1 && news.size() == 1);
    for (BiPredicate<Outcome, Outcome> way : ways) {
      for (Outcome young : List.copyOf(news)) {
        Optional<Outcome> old = olds.stream().filter(o -> way.test(o, young)).findFirst();
        if (old.isPresent()) {
          put(subject, old, Optional.of(young), found);
          olds.remove(old.get());
          news.remove(young);
        }
      }
    }
    olds.forEach(o -> put(subject, Optional.of(o), Optional.empty(), found));
    news.forEach(n -> put(subject, Optional.empty(), Optional.of(n), found));
  }

  private static void put(
      RecordId subject, Optional<Outcome> old, Optional<Outcome> young, Map<Key, Found> found) {
    CriterionOutcome criterion = young.or(() -> old).orElseThrow().criterion();
    Key key =
        new Key(
            criterion.metric(),
            criterion.subgroup(),
            criterion.statistic(),
            old.map(o -> o.run() + " " + o.criterion().bound()).orElse(""),
            young.map(o -> o.run() + " " + o.criterion().bound()).orElse(""));
    found
        .computeIfAbsent(
            key,
            k -> new Found(old.map(Outcome::figure), young.map(Outcome::figure), new TreeSet<>()))
        .on()
        .add(subject);
  }

  private boolean isOne(RecordId old, RecordId young) {
    return pairing.after(old).filter(r -> r.id().equals(young)).isPresent();
  }

  private List<String> dataBefore(RecordId run) {
    return before.graph().targets(run, "uses-data").stream()
        .map(d -> pairing.after(d.id()).map(r -> r.id().value()).orElse("- " + d.id()))
        .sorted()
        .toList();
  }

  private List<String> dataAfter(RecordId run) {
    return after.graph().targets(run, "uses-data").stream()
        .map(d -> d.id().value())
        .sorted()
        .toList();
  }
}
