package dev.vertebra.resolve;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Value;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the parts of resolution look things up in. */
final class Evidence {
  private final Ids ids;
  private final Profile profile;
  private final Map<String, ResultFile> results;
  private final Map<RecordId, List<Artifact>> artifacts = new HashMap<>();

  Evidence(Ids ids, Profile profile, List<Artifact> artifacts, Map<String, ResultFile> results) {
    this.ids = ids;
    this.profile = profile;
    this.results = results;
    artifacts.forEach(
        a -> this.artifacts.computeIfAbsent(a.owner(), k -> new ArrayList<>()).add(a));
  }

  Ids ids() {
    return ids;
  }

  Profile profile() {
    return profile;
  }

  List<EvidenceRecord> records() {
    return ids.records();
  }

  List<EvidenceRecord> records(String kind) {
    return records().stream().filter(r -> r.kind().equals(kind)).toList();
  }

  List<Artifact> artifacts(RecordId id) {
    return artifacts.getOrDefault(id, List.of());
  }

  /** The artifact that a record names in a field. */
  Optional<Artifact> artifact(RecordId id, String field) {
    return artifacts(id).stream().filter(a -> a.field().equals(field)).findFirst();
  }

  /** The result file that a record names in a field, when it could be read. */
  Optional<ResultFile> result(EvidenceRecord record, String field) {
    return record
        .structure(field)
        .flatMap(s -> s.value("path"))
        .map(Value::text)
        .flatMap(path -> Optional.ofNullable(results.get(path)));
  }

  /** Result files among all artifacts of a record. */
  List<ResultFile> results(RecordId id) {
    return artifacts(id).stream()
        .flatMap(a -> Optional.ofNullable(results.get(a.path())).stream())
        .toList();
  }

  /** A result that names this model system with its components; the first by path. */
  Optional<ResultFile> resultOf(Sha256 system) {
    return new TreeMap<>(results)
        .values().stream()
            .filter(r -> r.modelSystem().filter(system::equals).isPresent())
            .filter(r -> !r.components().isEmpty())
            .findFirst();
  }

  /** Training results by model version. */
  Map<RecordId, ResultFile> trainings() {
    Map<RecordId, ResultFile> trainings = new TreeMap<>();
    for (EvidenceRecord version : records("model-version")) {
      result(version, "training").ifPresent(t -> trainings.put(version.id(), t));
    }
    return trainings;
  }
}
