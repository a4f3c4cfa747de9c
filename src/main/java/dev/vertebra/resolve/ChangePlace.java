package dev.vertebra.resolve;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where in a record a field differs from what was accepted: the one figure that was changed, and
 * not the list that it stands in.
 */
final class ChangePlace {
  private ChangePlace() {}

  /** The first difference; the field when nothing smaller can be named, else the record's id. */
  static Span of(
      EvidenceRecord target, String field, Optional<Canonical> before, Optional<Canonical> after) {
    if (field.equals("body") && !target.body().isBlank()) {
      return target.body().span();
    }
    List<Value> values = target.items(field);
    if (values.isEmpty()) {
      return target.idSpan();
    }
    List<Canonical> old = items(before);
    List<Canonical> now = items(after);
    for (int i = 0; i < Math.min(values.size(), now.size()); i++) {
      Optional<Canonical> was = i < old.size() ? Optional.of(old.get(i)) : Optional.empty();
      if (!Optional.of(now.get(i)).equals(was)) {
        return within(values.get(i), was, now.get(i));
      }
    }
    return values.get(values.size() - 1).span();
  }

  private static Span within(Value value, Optional<Canonical> was, Canonical now) {
    if (value instanceof Value.Structure structure
        && now instanceof Canonical.Members members
        && was.isPresent()
        && was.get() instanceof Canonical.Members accepted) {
      List<String> changed = changed(accepted.members(), members.members());
      // Several members differ when an entry was inserted or removed: then it is the entry.
      if (changed.size() == 1 && structure.value(changed.get(0)).isPresent()) {
        return structure.spanOf(changed.get(0));
      }
    }
    return value.span();
  }

  private static List<String> changed(Map<String, Canonical> was, Map<String, Canonical> now) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(now.keySet());
    List<String> changed = new ArrayList<>(names);
    changed.removeIf(name -> was.containsKey(name) && was.get(name).equals(now.get(name)));
    return changed;
  }

  private static List<Canonical> items(Optional<Canonical> value) {
    return value
        .map(v -> v instanceof Canonical.Items list ? list.items() : List.of(v))
        .orElse(List.of());
  }
}
