package dev.vertebra.check.waiver;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Roles and persons on record, under every name that evidence calls them by. */
final class Parties {
  private static final String ROLE_SUFFIX = " (role)";

  private final Map<String, EvidenceRecord> known = new TreeMap<>();
  private final Set<String> ids = new TreeSet<>();

  Parties(Inspection inspection) {
    List<EvidenceRecord> all = new ArrayList<>(inspection.all("role"));
    all.addAll(inspection.all("person"));
    for (EvidenceRecord one : all) {
      known.put(one.id().value(), one);
      ids.add(one.id().value());
    }
    for (EvidenceRecord one : all) {
      known.putIfAbsent(one.title(), one);
      known.putIfAbsent(one.title() + ROLE_SUFFIX, one);
      if (!one.text("name").isEmpty()) {
        known.putIfAbsent(one.text("name"), one);
      }
    }
  }

  /** The role or person that goes by this id, title or name. */
  Optional<EvidenceRecord> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** Ids, titles and names, for suggestions. */
  Set<String> names() {
    return known.keySet();
  }

  /** Whether two names are one party's, on record or not. */
  boolean areSame(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    Optional<EvidenceRecord> party = find(one);
    return one.equals(other) || (party.isPresent() && party.equals(find(other)));
  }
}
