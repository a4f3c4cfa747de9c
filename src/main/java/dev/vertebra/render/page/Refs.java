package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Stage;
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
    Map<String, String> concerns = concerns(publication.findings());
    Map<String, Integer> waived = waived(publication.findings());
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
              publication.profile().isEffective(record.kind(), record.status()),
              stage(publication.profile(), record.kind()),
              concerns.getOrDefault(id, ""),
              waived.getOrDefault(id, 0));
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

  private static Map<String, String> concerns(Findings findings) {
    Map<String, Severity> worst = new TreeMap<>();
    for (Diagnostic diagnostic : findings.all()) {
      worst.merge(
          diagnostic.subject(), diagnostic.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    Map<String, String> concerns = new TreeMap<>();
    worst.forEach(
        (id, severity) -> concerns.put(id, severity == Severity.NOTE ? "" : severity.label()));
    return concerns;
  }

  private static Map<String, Integer> waived(Findings findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Waived one : findings.waived()) {
      counts.merge(one.finding().root().subject(), 1, Integer::sum);
      one.finding().consequences().forEach(c -> counts.merge(c.subject(), 1, Integer::sum));
    }
    return counts;
  }

  private static int stage(Profile profile, String kind) {
    String name = profile.kind(kind).map(KindSpec::stage).orElse("");
    List<String> names = profile.stages().stream().map(Stage::name).toList();
    int at = names.indexOf(name);
    return at < 0 ? names.size() : at;
  }

  private static Target target(Ref ref) {
    return new Target(ref.name(), ref.title());
  }
}
