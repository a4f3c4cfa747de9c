package dev.vertebra.compare;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.Profile;
import dev.vertebra.resolve.ReliedFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What records say, in the form in which reviews compare it ({@link ReliedFields}): white space,
 * line ends, quotes, the order of keys and where files lie make no difference.
 */
final class Content {
  /** Fields that are compared on their own. */
  static final Set<String> APART = Set.of("status", "aliases", "approvals");

  private Content() {}

  /** The fields whose words differ: title first, body last, between them in the author's order. */
  static List<FieldChange> changes(
      EvidenceRecord before, Profile old, EvidenceRecord after, Profile present) {
    Map<String, Canonical> was = fields(before, old);
    Map<String, Canonical> is = fields(after, present);
    List<FieldChange> changes = new ArrayList<>();
    if (!before.kind().equals(after.kind())) {
      changes.add(new FieldChange("kind", before.kind(), after.kind()));
    }
    for (String name : names(before, after)) {
      String a = was.containsKey(name) ? was.get(name).json() : "";
      String b = is.containsKey(name) ? is.get(name).json() : "";
      if (!a.equals(b)) {
        changes.add(new FieldChange(name, words(was, name), words(is, name)));
      }
    }
    return changes;
  }

  private static String words(Map<String, Canonical> fields, String name) {
    Canonical value = fields.get(name);
    return value == null ? "" : value.words();
  }

  private static Set<String> names(EvidenceRecord before, EvidenceRecord after) {
    Set<String> names = new LinkedHashSet<>();
    names.add("title");
    names.addAll(after.fields().keySet());
    names.addAll(before.fields().keySet());
    names.removeAll(APART);
    names.add("body");
    return names;
  }

  private static Map<String, Canonical> fields(EvidenceRecord record, Profile profile) {
    Set<String> names = names(record, record);
    return new LinkedHashMap<>(ReliedFields.of(record, names, profile).fields());
  }
}
