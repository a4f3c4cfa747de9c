package dev.vertebra.compare;

import dev.vertebra.compare.ArtifactChange.FileAt;
import dev.vertebra.model.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that a record names, in two states. */
final class Files {
  private Files() {}

  /** All files of a record that is in one state only. */
  static List<ArtifactChange> of(List<Artifact> files, Fate fate) {
    return files.stream()
        .map(
            f ->
                fate == Fate.ADDED
                    ? new ArtifactChange(f.field(), Optional.empty(), at(f))
                    : new ArtifactChange(f.field(), at(f), Optional.empty()))
        .toList();
  }

  /**
   * Every file of either state. In a field, files of one path are one; then those of one digest;
   * then those that are left, in order.
   */
  static List<ArtifactChange> changes(List<Artifact> before, List<Artifact> after) {
    Set<String> fields = new LinkedHashSet<>();
    after.forEach(a -> fields.add(a.field()));
    before.forEach(a -> fields.add(a.field()));
    List<ArtifactChange> changes = new ArrayList<>();
    for (String field : fields) {
      changes.addAll(field(field, of(before, field), of(after, field)));
    }
    return changes;
  }

  private static List<FileAt> of(List<Artifact> files, String field) {
    return files.stream()
        .filter(a -> a.field().equals(field))
        .map(a -> new FileAt(a.path(), a.declared()))
        .toList();
  }

  private static List<ArtifactChange> field(String field, List<FileAt> before, List<FileAt> after) {
    List<FileAt> olds = new ArrayList<>(before);
    Map<FileAt, FileAt> found = new LinkedHashMap<>();
    List<FileAt> open = new ArrayList<>(new LinkedHashSet<>(after));
    match(open, olds, found, (a, b) -> a.equals(b));
    match(open, olds, found, (a, b) -> a.path().equals(b.path()));
    match(open, olds, found, (a, b) -> a.digest().equals(b.digest()));
    match(open, olds, found, (a, b) -> true);
    List<ArtifactChange> changes = new ArrayList<>();
    for (FileAt file : new LinkedHashSet<>(after)) {
      changes.add(
          new ArtifactChange(field, Optional.ofNullable(found.get(file)), Optional.of(file)));
    }
    olds.forEach(old -> changes.add(new ArtifactChange(field, Optional.of(old), Optional.empty())));
    return changes;
  }

  private interface Same {
    boolean test(FileAt after, FileAt before);
  }

  private static void match(
      List<FileAt> open, List<FileAt> olds, Map<FileAt, FileAt> found, Same same) {
    for (FileAt file : List.copyOf(open)) {
      Optional<FileAt> old = olds.stream().filter(o -> same.test(file, o)).findFirst();
      if (old.isPresent()) {
        found.put(file, old.get());
        olds.remove(old.get());
        open.remove(file);
      }
    }
  }

  private static Optional<FileAt> at(Artifact file) {
    return Optional.of(new FileAt(file.path(), file.declared()));
  }
}
