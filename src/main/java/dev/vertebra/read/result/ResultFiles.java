package dev.vertebra.read.result;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the result files that records name as artifacts, each once. */
public final class ResultFiles {
  private static final String ARTIFACT = "artifact";

  /** Fields whose file must be a result file; other artifacts are read when they are one. */
  private static final Set<String> OWED = Set.of("result", "training");

  private final SourceTree tree;
  private final Map<String, List<String>> owners = new TreeMap<>();
  private final Set<String> owed = new TreeSet<>();

  private ResultFiles(SourceTree tree) {
    this.tree = tree;
  }

  /** The result files of these records by path. A file that is absent is not reported here. */
  public static Map<String, ResultFile> read(
      SourceTree tree, List<EvidenceRecord> records, Profile profile, List<Diagnostic> found) {
    ResultFiles files = new ResultFiles(tree);
    records.forEach(r -> profile.kind(r.kind()).ifPresent(k -> files.collect(r, k)));
    Set<String> present =
        tree.entries().stream()
            .filter(SourceEntry.Regular.class::isInstance)
            .map(SourceEntry::path)
            .collect(Collectors.toSet());
    files.owners.keySet().retainAll(present);
    Map<String, ResultFile> results = new TreeMap<>();
    for (One one : files.owners.keySet().parallelStream().map(files::one).toList()) {
      one.result.ifPresent(r -> results.put(r.path(), r));
      found.addAll(one.found);
    }
    return results;
  }

  private record One(Optional<ResultFile> result, List<Diagnostic> found) {}

  private void collect(EvidenceRecord record, KindSpec kind) {
    for (FieldSpec field : kind.fields()) {
      boolean artifact =
          field.type() instanceof FieldType.Nested nested && nested.name().equals(ARTIFACT);
      if (artifact && record.fields().containsKey(field.name())) {
        for (Value.Structure one : record.structures(field.name())) {
          add(record.id().value(), one.text("path"), field.name());
        }
      }
    }
  }

  private void add(String id, String path, String field) {
    if (OWED.contains(field)) {
      owed.add(path);
    } else if (!path.endsWith(".json")) {
      return;
    }
    owners.computeIfAbsent(path, p -> new ArrayList<>()).add(id);
  }

  private One one(String path) {
    List<Diagnostic> found = new ArrayList<>();
    List<String> ids = owners.getOrDefault(path, List.of());
    List<Fact> facts = ids.stream().map(Fact::resultOf).toList();
    Optional<SourceText> text =
        new TextLoader(tree, found)
            .load(path, t -> owed.contains(path) || ResultReader.isResult(t));
    if (text.isEmpty()) {
      return new One(
          Optional.empty(), found.stream().map(d -> owned(d, ids.get(0), facts)).toList());
    }
    Scope scope = Scope.of(text.get(), found).about(ids.get(0)).breaking(() -> facts);
    return new One(ResultReader.read(scope), found);
  }

  private static Diagnostic owned(Diagnostic diagnostic, String owner, List<Fact> facts) {
    Diagnostic owned = diagnostic.about(owner);
    for (Fact fact : facts) {
      owned = owned.breaking(fact);
    }
    return owned;
  }
}
