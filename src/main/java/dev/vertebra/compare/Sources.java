package dev.vertebra.compare;

import dev.vertebra.compare.Impact.Cause;
import dev.vertebra.compare.SystemChange.ComponentChange;
import dev.vertebra.model.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The changes from which doubts start. */
final class Sources {

  /**
   * A change that somebody may rely on.
   *
   * @param record the record by its newer id, or by its older one when it is gone
   * @param fields names of its fields that have another value
   * @param reach how far it goes
   * @param cause as shown
   */
  record Source(RecordId record, Set<String> fields, Reach reach, Cause cause) {}

  /** What of a record has changed. */
  enum Reach {
    /** Some of its fields. */
    FIELDS,
    /** A file that it names, and perhaps some of its fields. */
    FILES,
    /** It does not count as evidence any more. */
    FORCE,
    /** It is gone. */
    GONE,
    /** Another model system is released. */
    SYSTEM
  }

  private Sources() {}

  static List<Source> of(
      List<RecordDelta> deltas, SystemChange system, Side before, Pairing pairing) {
    List<Source> sources = new ArrayList<>();
    for (RecordDelta delta : deltas) {
      RecordId id = delta.record().id();
      if (delta.sort() == RecordClass.REMOVED) {
        if (delta.record().isInForce()) {
          sources.add(new Source(id, Set.of(), Reach.GONE, new Cause(id, "removed")));
        }
      } else if (delta.hasLeftForce()) {
        String what =
            delta.before().map(RecordAt::state).orElse("") + " \u2192 " + delta.record().state();
        sources.add(new Source(id, delta.changed(), Reach.FORCE, new Cause(id, what)));
      } else if (!delta.changed().isEmpty() && delta.before().isPresent()) {
        Reach reach = delta.hasOtherFile() ? Reach.FILES : Reach.FIELDS;
        String what = String.join(", ", named(delta)) + " changed";
        sources.add(new Source(id, delta.changed(), reach, new Cause(id, what)));
      }
    }
    system(system, before, pairing).ifPresent(sources::add);
    return sources;
  }

  private static List<String> named(RecordDelta delta) {
    List<String> names = new ArrayList<>(new TreeSet<>(delta.changed()));
    return names.size() <= 4
        ? names
        : List.of(names.get(0), names.get(1), names.get(2), (names.size() - 3) + " more fields");
  }

  /** The older release's model version, when another one is released now. */
  private static Optional<Source> system(SystemChange system, Side before, Pairing pairing) {
    if (!system.isAnother()) {
      return Optional.empty();
    }
    String roles =
        system.components().stream()
            .filter(c -> c.fate() != Fate.KEPT)
            .map(ComponentChange::role)
            .distinct()
            .collect(Collectors.joining(", "));
    RecordId released = system.after().orElseThrow().modelVersion();
    return before
        .modelVersion()
        .flatMap(pairing::after)
        .filter(v -> !v.id().equals(released))
        .map(
            v ->
                new Source(
                    v.id(),
                    Set.of(),
                    Reach.SYSTEM,
                    new Cause(v.id(), released + " is released, with another " + roles)));
  }
}
