package dev.vertebra.compare;

import dev.vertebra.compare.ArtifactChange.FileAt;
import dev.vertebra.compare.SystemChange.ComponentChange;
import dev.vertebra.compare.SystemChange.SystemAt;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.SystemDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the model systems of two releases, component by component. */
final class Systems {
  private Systems() {}

  static SystemChange compare(Side before, Side after) {
    List<NamedDigest> olds = new ArrayList<>(components(before));
    List<ComponentChange> changes = new ArrayList<>();
    List<NamedDigest> open = new ArrayList<>();
    for (NamedDigest component : components(after)) {
      Optional<NamedDigest> old =
          olds.stream()
              .filter(o -> o.role().equals(component.role()) && o.name().equals(component.name()))
              .findFirst();
      if (old.isPresent()) {
        olds.remove(old.get());
        changes.add(change(component.role(), before, old, after, Optional.of(component)));
      } else {
        open.add(component);
      }
    }
    for (NamedDigest component : open) {
      // With another name it is the same component only when nothing else has its role.
      List<NamedDigest> sameRole =
          olds.stream().filter(o -> o.role().equals(component.role())).toList();
      boolean isOnly =
          sameRole.size() == 1
              && open.stream().filter(o -> o.role().equals(component.role())).count() == 1;
      Optional<NamedDigest> old = isOnly ? Optional.of(sameRole.get(0)) : Optional.empty();
      old.ifPresent(olds::remove);
      changes.add(change(component.role(), before, old, after, Optional.of(component)));
    }
    olds.forEach(
        o -> changes.add(change(o.role(), before, Optional.of(o), after, Optional.empty())));
    changes.sort(
        Comparator.comparing(ComponentChange::role)
            .thenComparing(c -> c.after().or(c::before).map(FileAt::path).orElse("")));
    return new SystemChange(system(before), system(after), changes);
  }

  private static List<NamedDigest> components(Side side) {
    return side.analysis()
        .release()
        .system()
        .map(ModelSystem::components)
        .map(SystemDigest::sorted)
        .orElse(List.of());
  }

  private static Optional<SystemAt> system(Side side) {
    return side.analysis()
        .release()
        .system()
        .map(
            s -> new SystemAt(side.analysis().release().version(), s.modelVersion(), s.computed()));
  }

  private static ComponentChange change(
      String role,
      Side before,
      Optional<NamedDigest> old,
      Side after,
      Optional<NamedDigest> young) {
    return new ComponentChange(
        role,
        young.flatMap(c -> record(after, c)).or(() -> old.flatMap(c -> record(before, c))),
        old.map(c -> new FileAt(c.name(), c.digest())),
        young.map(c -> new FileAt(c.name(), c.digest())));
  }

  private static Optional<RecordId> record(Side side, NamedDigest component) {
    return side.modelVersion().stream()
        .flatMap(v -> side.graph().targets(v, "composed-of").stream())
        .filter(r -> r.text("role").equals(component.role()))
        .filter(
            r ->
                side.graph().artifacts(r.id()).stream()
                    .anyMatch(a -> a.declared().equals(component.digest())))
        .map(EvidenceRecord::id)
        .findFirst();
  }
}
