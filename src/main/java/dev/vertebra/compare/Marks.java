package dev.vertebra.compare;

import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Clauses and signatures of records, in two states. */
final class Marks {
  private Marks() {}

  static List<ClauseRefChange> clauses(EvidenceRecord before, EvidenceRecord after) {
    Set<String> was = clauses(before);
    Set<String> is = clauses(after);
    List<ClauseRefChange> changes = new ArrayList<>();
    was.stream()
        .filter(c -> !is.contains(c))
        .forEach(c -> changes.add(new ClauseRefChange(Fate.REMOVED, c)));
    is.stream()
        .filter(c -> !was.contains(c))
        .forEach(c -> changes.add(new ClauseRefChange(Fate.ADDED, c)));
    return changes;
  }

  static List<ApprovalChange> approvals(EvidenceRecord before, EvidenceRecord after) {
    List<ApprovalChange> was = approvals(before, Fate.REMOVED);
    List<ApprovalChange> is = approvals(after, Fate.ADDED);
    List<ApprovalChange> changes = new ArrayList<>();
    was.stream().filter(a -> is.stream().noneMatch(b -> isSame(a, b))).forEach(changes::add);
    is.stream().filter(a -> was.stream().noneMatch(b -> isSame(a, b))).forEach(changes::add);
    return changes;
  }

  static List<ApprovalChange> approvals(EvidenceRecord record, Fate fate) {
    return record.structures("approvals").stream().map(s -> approval(s, fate)).toList();
  }

  private static ApprovalChange approval(Value.Structure signature, Fate fate) {
    return new ApprovalChange(
        fate,
        signature.text("by"),
        signature.text("role"),
        signature.text("at"),
        signature.text("meaning"));
  }

  private static boolean isSame(ApprovalChange one, ApprovalChange other) {
    return one.by().equals(other.by())
        && one.role().equals(other.role())
        && one.at().equals(other.at())
        && one.meaning().equals(other.meaning());
  }

  private static Set<String> clauses(EvidenceRecord record) {
    Set<String> names = new LinkedHashSet<>();
    for (ClauseRef ref : record.clauses()) {
      names.add(ref.catalogue().isEmpty() ? ref.clause() : ref.catalogue() + ":" + ref.clause());
    }
    return names;
  }
}
