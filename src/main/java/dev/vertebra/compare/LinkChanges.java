package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Links that records author, in two states. A link to a renamed record is the same link. Links in a
 * body show in its red-line.
 */
final class LinkChanges {
  private final Targets olds;
  private final Targets news;
  private final Pairing pairing;

  LinkChanges(Side before, Side after, Pairing pairing) {
    this.olds = new Targets(before);
    this.news = new Targets(after);
    this.pairing = pairing;
  }

  /** A target as shown, with the digest written beside it. */
  private record Target(String id, Optional<Sha256> digest) {}

  List<LinkChange> of(EvidenceRecord before, EvidenceRecord after) {
    Map<String, Map<String, Target>> was = byRelation(before, olds, Fate.REMOVED);
    Map<String, Map<String, Target>> is = byRelation(after, news, Fate.ADDED);
    Set<String> relations = new LinkedHashSet<>(is.keySet());
    relations.addAll(was.keySet());
    List<LinkChange> changes = new ArrayList<>();
    for (String relation : relations) {
      changes.addAll(
          relation(
              relation, was.getOrDefault(relation, Map.of()), is.getOrDefault(relation, Map.of())));
    }
    return changes;
  }

  private static List<LinkChange> relation(
      String relation, Map<String, Target> was, Map<String, Target> is) {
    List<LinkChange> changes = new ArrayList<>();
    List<Target> gone = new ArrayList<>();
    List<Target> come = new ArrayList<>();
    was.forEach(
        (key, target) -> {
          if (!is.containsKey(key)) {
            gone.add(target);
          }
        });
    is.forEach(
        (key, target) -> {
          Target old = was.get(key);
          if (old == null) {
            come.add(target);
          } else if (!old.digest().equals(target.digest())) {
            changes.add(change(relation, Optional.of(old), Optional.of(target)));
          }
        });
    if (gone.size() == 1 && come.size() == 1) {
      changes.add(change(relation, Optional.of(gone.get(0)), Optional.of(come.get(0))));
      return changes;
    }
    gone.forEach(t -> changes.add(change(relation, Optional.of(t), Optional.empty())));
    come.forEach(t -> changes.add(change(relation, Optional.empty(), Optional.of(t))));
    return changes;
  }

  private static LinkChange change(
      String relation, Optional<Target> before, Optional<Target> after) {
    return new LinkChange(
        relation,
        before.map(Target::id),
        after.map(Target::id),
        before.flatMap(Target::digest),
        after.flatMap(Target::digest));
  }

  private Map<String, Map<String, Target>> byRelation(
      EvidenceRecord record, Targets targets, Fate side) {
    Map<String, Map<String, Target>> links = new LinkedHashMap<>();
    for (Link link : record.links()) {
      if (!link.relation().equals(Link.MENTIONS)) {
        Optional<RecordId> found = targets.find(link.target());
        String shown = found.map(RecordId::value).orElse(link.target());
        String key = found.map(id -> key(id, side)).orElse("? " + link.target());
        links
            .computeIfAbsent(link.relation(), r -> new LinkedHashMap<>())
            .putIfAbsent(key, new Target(shown, link.digest()));
      }
    }
    return links;
  }

  /** A name of the record that holds in both states; what only one has is what its author wrote. */
  private String key(RecordId id, Fate side) {
    return side == Fate.ADDED
        ? (pairing.before(id).isPresent() ? "= " : "? ") + id
        : pairing.after(id).map(r -> "= " + r.id()).orElse("? " + id);
  }
}
