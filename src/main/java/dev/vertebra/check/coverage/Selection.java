package dev.vertebra.check.coverage;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.CoverageRule.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The records that a coverage rule asks about. */
final class Selection {
  private static final String STATUS = "status";

  private final CoverageRule rule;
  private final Inspection inspection;

  Selection(CoverageRule rule, Inspection inspection) {
    this.rule = rule;
    this.inspection = inspection;
  }

  /** Those that meet every condition, sorted by id. */
  List<EvidenceRecord> records() {
    return candidates()
        .filter(r -> rule.where().stream().allMatch(c -> meets(r, c)))
        .sorted(Comparator.comparing(EvidenceRecord::id))
        .toList();
  }

  /** Whether any record that counts, whatever the other conditions say, has this value. */
  boolean occurs(Condition condition, Value value) {
    return candidates().anyMatch(r -> holds(r, condition.field(), value));
  }

  /** Records of the kinds; unless a condition speaks of states, those that count as evidence. */
  private Stream<EvidenceRecord> candidates() {
    boolean anyState = rule.where().stream().anyMatch(c -> c.field().equals(STATUS));
    return rule.kinds().stream()
        .distinct()
        .flatMap(k -> inspection.all(k).stream())
        .filter(r -> anyState || inspection.isEffective(r));
  }

  private boolean meets(EvidenceRecord record, Condition condition) {
    return condition.values().stream().anyMatch(v -> holds(record, condition.field(), v));
  }

  private boolean holds(EvidenceRecord record, String field, Value value) {
    Stream<String> texts =
        switch (field) {
          case "id" -> Stream.of(record.id().value());
          case "title" -> Stream.of(record.title());
          case STATUS -> Stream.of(inspection.state(record));
          default -> record.items(field).stream().map(Value::text);
        };
    return texts.anyMatch(text -> matches(value.text(), text));
  }

  /**
   * Whether a text fits a pattern in which {@code *} stands for any characters. Works from left to
   * right without going back further than the last {@code *}, so that no pattern takes long.
   */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
