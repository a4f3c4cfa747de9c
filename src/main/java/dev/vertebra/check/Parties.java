package dev.vertebra.check;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Roles and persons on record, in any state, under every name that evidence calls them by. Where
 * two go by one name, an id counts before a former id, and that before a title or name.
 */
public final class Parties {
  private static final String ROLE_SUFFIX = " (role)";

  private final Map<String, EvidenceRecord> byId = new TreeMap<>();
  private final Map<String, EvidenceRecord> byName = new TreeMap<>();

  /** Looks up every role and person. */
  public Parties(Inspection inspection) {
    List<EvidenceRecord> all = new ArrayList<>(inspection.all("role"));
    all.addAll(inspection.all("person"));
    all.forEach(one -> byId.put(one.id().value(), one));
    for (EvidenceRecord one : all) {
      for (Value alias : one.items("aliases")) {
        byId.putIfAbsent(alias.text(), one);
      }
    }
    byName.putAll(byId);
    for (EvidenceRecord one : all) {
      byName.putIfAbsent(one.title(), one);
      byName.putIfAbsent(one.title() + ROLE_SUFFIX, one);
      if (!one.text("name").isEmpty()) {
        byName.putIfAbsent(one.text("name"), one);
      }
    }
  }

  /** The role or person that has this id or once had it. */
  public Optional<EvidenceRecord> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The role or person that goes by this id, title or name. */
  public Optional<EvidenceRecord> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Ids of today and of earlier, sorted, for suggestions. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  /** Ids, titles and names, sorted, for suggestions. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** Whether two names are one party's, on record or not. */
  public boolean areSame(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    Optional<EvidenceRecord> party = find(one);
    return one.equals(other) || (party.isPresent() && party.equals(find(other)));
  }
}
