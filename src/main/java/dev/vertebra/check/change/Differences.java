package dev.vertebra.check.change;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Component by component, what a model version and the one that it supersedes have in common. */
final class Differences {
  private Differences() {}

  /** What became of a component. */
  enum Kind {
    /** The same bytes. */
    SAME("is the same"),
    /** Other bytes under the same role and name. */
    CHANGED("changed"),
    /** Only the new version has it. */
    ADDED("was added"),
    /** Only the old version had it. */
    REMOVED("was removed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As in "the threshold changed". */
    String label() {
      return label;
    }
  }

  /**
   * One component of either version.
   *
   * @param before the superseded version
   * @param after the new version
   * @param old its record in the superseded version
   * @param fresh its record in the new version
   */
  record Difference(
      String role,
      String name,
      Kind kind,
      EvidenceRecord before,
      EvidenceRecord after,
      Optional<EvidenceRecord> old,
      Optional<EvidenceRecord> fresh) {

    /** The version in which the component is shown: the new one unless it was removed. */
    EvidenceRecord of() {
      return fresh.isPresent() ? after : before;
    }

    Span place() {
      return fresh.or(() -> old).map(EvidenceRecord::idSpan).orElseThrow();
    }

    /** Approved change requests that cover it. */
    List<EvidenceRecord> changes(Inspection inspection) {
      List<EvidenceRecord> covering = new ArrayList<>();
      for (EvidenceRecord change : inspection.effective("change-request")) {
        List<EvidenceRecord> changed = inspection.linked(change, "changes");
        boolean named = changed.stream().anyMatch(c -> is(c, old) || is(c, fresh));
        boolean whole =
            changed.stream().noneMatch(c -> c.kind().equals("component"))
                && changed.stream().anyMatch(c -> c.equals(before) || c.equals(after));
        if (named || whole) {
          covering.add(change);
        }
      }
      return covering;
    }

    private static boolean is(EvidenceRecord record, Optional<EvidenceRecord> other) {
      return other.filter(o -> o.id().equals(record.id())).isPresent();
    }
  }

  /**
   * Each component of {@code version} and of those it supersedes; empty when it supersedes none.
   */
  static List<Difference> of(EvidenceRecord version, Inspection inspection) {
    List<Difference> found = new ArrayList<>();
    for (EvidenceRecord before : inspection.linked(version, "supersedes")) {
      Map<String, EvidenceRecord> old = components(before, inspection);
      Map<String, EvidenceRecord> fresh = components(version, inspection);
      Map<String, EvidenceRecord> either = new TreeMap<>(old);
      either.putAll(fresh);
      if (!old.isEmpty() && !fresh.isEmpty()) {
        either.forEach(
            (key, component) ->
                found.add(
                    difference(
                        component,
                        before,
                        version,
                        Optional.ofNullable(old.get(key)),
                        Optional.ofNullable(fresh.get(key)))));
      }
    }
    return found;
  }

  private static Difference difference(
      EvidenceRecord component,
      EvidenceRecord before,
      EvidenceRecord after,
      Optional<EvidenceRecord> old,
      Optional<EvidenceRecord> fresh) {
    Kind kind =
        old.isEmpty()
            ? Kind.ADDED
            : fresh.isEmpty()
                ? Kind.REMOVED
                : digest(old.get()).equals(digest(fresh.get())) ? Kind.SAME : Kind.CHANGED;
    return new Difference(
        component.text("role"), component.text("name"), kind, before, after, old, fresh);
  }

  private static String digest(EvidenceRecord component) {
    return component.structure("artifact").map(a -> a.text("sha256")).orElse("");
  }

  private static Map<String, EvidenceRecord> components(
      EvidenceRecord version, Inspection inspection) {
    Map<String, EvidenceRecord> components = new TreeMap<>();
    for (EvidenceRecord component : inspection.linked(version, "composed-of")) {
      components.putIfAbsent(component.text("role") + " " + component.text("name"), component);
    }
    return components;
  }
}
