package dev.vertebra.compare;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds renamed records by what they say. Two records are one when all of this holds:
 *
 * <ul>
 *   <li>they are of one kind;
 *   <li>every number, date, time, truth and digest in them is the same, and so are their links to
 *       records that are known to be in both states: only words may differ;
 *   <li>they have at least {@value #LEAST_WORDS} words each, and of the words of both at least four
 *       fifths are in both (Dice coefficient over the multisets of words; L. R. Dice, "Measures of
 *       the amount of ecologic association between species", 1945);
 *   <li>neither is so like any other record.
 * </ul>
 */
final class Likeness {
  private static final int LEAST_WORDS = 8;
  private static final double LEAST_SHARE = 0.8;

  /** Comparisons of one group beyond which only equal words count: the effort stays linear. */
  private static final long MOST_COMPARED = 40_000;

  private final Pairing known;
  private final Targets ofBefore;
  private final Targets ofAfter;

  Likeness(Side before, Side after, Pairing known) {
    this.known = known;
    this.ofBefore = new Targets(before);
    this.ofAfter = new Targets(after);
  }

  /** A record's words, counted. */
  private record Words(EvidenceRecord record, Map<String, Integer> counts, int total) {

    static Words of(EvidenceRecord record) {
      List<String> texts = new ArrayList<>();
      texts.add(record.title());
      record.fields().values().stream()
          .filter(f -> !Content.APART.contains(f.name()))
          .forEach(f -> collect(f.value(), texts));
      texts.add(record.body().markdown());
      Map<String, Integer> counts = new HashMap<>();
      int total = 0;
      for (String text : texts) {
        for (String word : Canonical.ofWords(text).text().split(" ", -1)) {
          if (!word.isEmpty()) {
            counts.merge(word, 1, Integer::sum);
            total++;
          }
        }
      }
      return new Words(record, counts, total);
    }

    private static void collect(Value value, List<String> texts) {
      if (value instanceof Value.Text text) {
        texts.add(text.text());
      } else if (value instanceof Value.Items items) {
        items.items().forEach(v -> collect(v, texts));
      } else if (value instanceof Value.Structure structure) {
        structure.fields().values().forEach(f -> collect(f.value(), texts));
      }
    }

    boolean isLike(Words other) {
      int larger = Math.max(total, other.total);
      int smaller = Math.min(total, other.total);
      if (2.0 * smaller < LEAST_SHARE * (smaller + larger)) {
        return false;
      }
      int common = 0;
      for (Map.Entry<String, Integer> word : counts.entrySet()) {
        common += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
      }
      return 2.0 * common >= LEAST_SHARE * (total + other.total);
    }
  }

  /** What of the given records is one. */
  Map<EvidenceRecord, EvidenceRecord> pairs(List<EvidenceRecord> olds, List<EvidenceRecord> news) {
    Map<String, List<Words>> groups = group(news, Fate.ADDED);
    Candidates candidates = new Candidates();
    group(olds, Fate.REMOVED)
        .forEach(
            (signature, words) ->
                compare(words, groups.getOrDefault(signature, List.of()), candidates));
    return candidates.unambiguous();
  }

  private static void compare(List<Words> olds, List<Words> news, Candidates candidates) {
    boolean isLarge = (long) olds.size() * news.size() > MOST_COMPARED;
    if (!isLarge) {
      for (Words old : olds) {
        news.stream()
            .filter(old::isLike)
            .forEach(young -> candidates.add(old.record(), young.record()));
      }
      return;
    }
    Map<Map<String, Integer>, List<Words>> equal = new HashMap<>();
    news.forEach(n -> equal.computeIfAbsent(n.counts(), c -> new ArrayList<>()).add(n));
    for (Words old : olds) {
      List<Words> same = equal.getOrDefault(old.counts(), List.of());
      // Two are as ambiguous as all of them.
      same.stream().limit(2).forEach(young -> candidates.add(old.record(), young.record()));
    }
  }

  private Map<String, List<Words>> group(List<EvidenceRecord> records, Fate fate) {
    Map<String, List<Words>> groups = new TreeMap<>();
    for (EvidenceRecord record : records) {
      Words words = Words.of(record);
      if (words.total() >= LEAST_WORDS) {
        groups.computeIfAbsent(signature(record, fate), s -> new ArrayList<>()).add(words);
      }
    }
    return groups;
  }

  /** What must be the same to the last character. */
  private String signature(EvidenceRecord record, Fate fate) {
    List<String> parts = new ArrayList<>();
    for (Field field : record.fields().values()) {
      if (!Content.APART.contains(field.name())) {
        exact(field.name(), field.value(), parts);
      }
    }
    Targets targets = fate == Fate.REMOVED ? ofBefore : ofAfter;
    record.links().stream()
        .filter(l -> !l.relation().equals(Link.MENTIONS))
        .forEach(
            link ->
                targets
                    .find(link.target())
                    .flatMap(id -> shared(id, fate))
                    .ifPresent(id -> parts.add(link.relation() + " " + id)));
    String[] sorted = parts.toArray(String[]::new);
    Arrays.sort(sorted);
    return record.kind() + "\n" + String.join("\n", sorted);
  }

  private Optional<RecordId> shared(RecordId id, Fate fate) {
    return fate == Fate.REMOVED
        ? known.after(id).map(EvidenceRecord::id)
        : known.before(id).map(old -> id);
  }

  private static void exact(String name, Value value, List<String> parts) {
    if (value instanceof Value.Items items) {
      items.items().forEach(v -> exact(name, v, parts));
    } else if (value instanceof Value.Structure structure) {
      structure.fields().values().forEach(f -> exact(name + "." + f.name(), f.value(), parts));
    } else if (!(value instanceof Value.Text) && !(value instanceof Value.FilePath)) {
      parts.add(name + "=" + value.text());
    }
  }
}
