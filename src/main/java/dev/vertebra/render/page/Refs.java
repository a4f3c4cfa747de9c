package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.render.page.prose.LinkTargets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All records of a publication as targets of links, computed once. */
final class Refs implements LinkTargets {
  private final Map<String, Ref> byId = new TreeMap<>();
  private final Map<String, List<Ref>> byFile = new TreeMap<>();

  Refs(Publication publication) {
    List<EvidenceRecord> records = publication.graph().records();
    FileNames names = new FileNames(records.stream().map(r -> r.id().value()).toList());
    for (EvidenceRecord record : records) {
      String id = record.id().value();
      Ref ref =
          new Ref(
              id,
              names.of(id),
              record.title(),
              record.kind(),
              publication
                  .profile()
                  .kind(record.kind())
                  .map(KindSpec::title)
                  .orElseGet(() -> Labels.sentence(record.kind())),
              record.status(),
              publication.profile().isEffective(record.kind(), record.status()));
      byId.put(id, ref);
      byFile.computeIfAbsent(record.span().file(), f -> new ArrayList<>()).add(ref);
    }
  }

  /** The record of this id. */
  Optional<Ref> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The record of an id taken from the graph. */
  Ref get(RecordId id) {
    return find(id.value()).orElseThrow(() -> new IllegalArgumentException("no record " + id));
  }

  /** Those of the ids that are records, in the given order. */
  List<Ref> all(Collection<RecordId> ids) {
    return ids.stream().flatMap(id -> find(id.value()).stream()).toList();
  }

  @Override
  public Optional<Target> record(String id) {
    return find(id).map(Refs::target);
  }

  @Override
  public Optional<Target> file(String path) {
    List<Ref> refs = byFile.getOrDefault(path, List.of());
    return refs.size() == 1 ? Optional.of(target(refs.get(0))) : Optional.empty();
  }

  private static Target target(Ref ref) {
    return new Target(ref.name(), ref.title());
  }
}
