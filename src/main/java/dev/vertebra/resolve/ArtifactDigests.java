package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Value;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Recomputes the digest of every file that a record names. Each file is read once. */
final class ArtifactDigests {
  private final SourceTree sources;
  private final Map<String, Long> sizes = new TreeMap<>();
  private final Map<String, Bytes> computed = new ConcurrentHashMap<>();

  private sealed interface Bytes {
    record Known(Sha256 digest, long size) implements Bytes {}

    record Unknown(String why) implements Bytes {}
  }

  private ArtifactDigests(SourceTree sources) {
    this.sources = sources;
    for (SourceEntry entry : sources.entries()) {
      if (entry instanceof SourceEntry.Regular file) {
        sizes.put(file.path(), file.size());
      }
    }
  }

  static List<Artifact> recompute(
      List<EvidenceRecord> records, SourceTree sources, List<Diagnostic> found) {
    ArtifactDigests digests = new ArtifactDigests(sources);
    record Named(EvidenceRecord owner, String field, Value.Structure structure) {}
    List<Named> named = new ArrayList<>();
    for (EvidenceRecord record : records) {
      for (Field field : record.fields().values()) {
        structures(field.value())
            .filter(ArtifactDigests::namesAFile)
            .forEach(s -> named.add(new Named(record, field.name(), s)));
      }
    }
    named.parallelStream()
        .map(n -> n.structure().text("path"))
        .distinct()
        .forEach(path -> digests.computed.computeIfAbsent(path, digests::hash));
    List<Artifact> artifacts = new ArrayList<>();
    for (Named n : named) {
      Artifact artifact = digests.artifact(n.owner(), n.field(), n.structure());
      artifacts.add(artifact);
      digests.report(artifact, n.owner(), n.structure(), found);
    }
    return artifacts;
  }

  private static java.util.stream.Stream<Value.Structure> structures(Value value) {
    if (value instanceof Value.Structure structure) {
      return java.util.stream.Stream.of(structure);
    }
    return value instanceof Value.Items items
        ? items.items().stream().flatMap(ArtifactDigests::structures)
        : java.util.stream.Stream.empty();
  }

  private static boolean namesAFile(Value.Structure structure) {
    return structure.value("path").filter(Value.FilePath.class::isInstance).isPresent()
        && structure.digest("sha256").isPresent();
  }

  private Artifact artifact(EvidenceRecord owner, String field, Value.Structure structure) {
    String path = structure.text("path");
    Sha256 declared = structure.digest("sha256").orElseThrow();
    Bytes bytes = computed.getOrDefault(path, new Bytes.Unknown("it was not read"));
    Artifact.State state;
    if (bytes instanceof Bytes.Known known) {
      state =
          known.digest().equals(declared)
              ? new Artifact.State.Agrees(known.size())
              : new Artifact.State.Differs(known.digest(), known.size());
    } else {
      state = new Artifact.State.Absent(((Bytes.Unknown) bytes).why());
    }
    return new Artifact(
        owner.id(),
        field,
        path,
        declared,
        structure.spanOf("sha256"),
        structure.spanOf("path"),
        state);
  }

  private Bytes hash(String path) {
    if (!sizes.containsKey(path)) {
      return new Bytes.Unknown("no such file in the evidence folder");
    }
    Optional<Sha256> vouched = sources.vouchedDigest(path).map(Sha256::new);
    if (vouched.isPresent()) {
      return new Bytes.Known(vouched.get(), sizes.get(path));
    }
    try (InputStream in = sources.openForDigest(path)) {
      return new Bytes.Known(Sha256.of(in), sizes.get(path));
    } catch (IOException e) {
      return new Bytes.Unknown("it cannot be read");
    }
  }

  private void report(
      Artifact artifact, EvidenceRecord owner, Value.Structure structure, List<Diagnostic> found) {
    if (artifact.state() instanceof Artifact.State.Differs differs) {
      Diagnostic finding =
          Diagnostic.of(
                  ResolveCodes.ARTIFACT_DIFFERS,
                  artifact.digestSpan(),
                  "the bytes of `" + artifact.path() + "` are not those that the record names")
              .about(owner.id().value())
              .targeting(artifact.path())
              .labelled("the file's SHA-256 is " + differs.actual().brief() + "…")
              .see(
                  dev.vertebra.source.Span.wholeFile(artifact.path()), sizeNote(differs, structure))
              .helped(
                  "restore the file; if it was changed on purpose, make a new version of what"
                      + " rests on it and record "
                      + differs.actual())
              .breaking(Fact.bytesOf(artifact.path()));
      found.add(
          artifact.field().equals("result")
              ? finding.breaking(Fact.resultOf(owner.id().value()))
              : finding);
    } else if (artifact.state() instanceof Artifact.State.Absent absent) {
      Diagnostic finding =
          Diagnostic.of(
                  ResolveCodes.ARTIFACT_ABSENT,
                  artifact.pathSpan(),
                  "the bytes of `" + artifact.path() + "` are not at hand: " + absent.why())
              .about(owner.id().value())
              .targeting(artifact.path())
              .labelled("its digest cannot be recomputed")
              .breaking(Fact.bytesOf(artifact.path()));
      for (String help : Suggestions.help(artifact.path(), sizes.keySet())) {
        finding = finding.helped(help);
      }
      found.add(finding.helped("put the file there, or accept that its links stay declared"));
    } else if (artifact.state() instanceof Artifact.State.Agrees agrees) {
      structure
          .whole("size")
          .filter(size -> size.longValue() != agrees.size())
          .ifPresent(
              size ->
                  found.add(
                      Diagnostic.of(
                              ResolveCodes.ARTIFACT_DIFFERS,
                              structure.spanOf("size"),
                              "`"
                                  + artifact.path()
                                  + "` has "
                                  + agrees.size()
                                  + " bytes, not "
                                  + size)
                          .about(owner.id().value())
                          .targeting(artifact.path() + " size")
                          .labelled("the digest agrees, the size does not")
                          .breaking(Fact.bytesOf(artifact.path()))
                          .helped("write size: " + agrees.size())));
    }
  }

  private static String sizeNote(Artifact.State.Differs differs, Value.Structure structure) {
    return structure
        .whole("size")
        .map(
            size ->
                size.longValue() == differs.size()
                    ? "the file has the recorded size, so single bytes were changed"
                    : "the file has " + differs.size() + " bytes, the record says " + size)
        .orElse("the file has " + differs.size() + " bytes");
  }
}
