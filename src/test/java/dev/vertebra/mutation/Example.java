package dev.vertebra.mutation;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.read.yaml.YamlReader;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example product as it stands: its files, its records with their structure, its findings. */
final class Example {
  private final Map<String, byte[]> files;
  private final Compilation compilation;
  private final List<Subject> subjects;

  private Example(Map<String, byte[]> files) {
    this.files = files;
    this.compilation = Vertebra.check(new SharedFiles(files));
    this.subjects = subjects();
  }

  /**
   * Reads the evidence of the example's first sealed release, which is never edited: what the test
   * has found out about it stays comparable.
   */
  static Example read() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try {
      SourceTree tree = ExampleEvidence.first();
      for (SourceEntry entry : tree.entries()) {
        files.put(entry.path(), tree.bytes(entry.path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Example(files);
  }

  /** What the compiler makes of it unmutated. */
  Compilation compilation() {
    return compilation;
  }

  /** The language that it is written in. */
  Profile profile() {
    return compilation.profile();
  }

  /** Its records, sorted by id. */
  List<Subject> records() {
    return List.copyOf(subjects);
  }

  /** The record of this id. */
  Optional<Subject> find(String id) {
    return subjects.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** What the profile says of a record's kind. */
  KindSpec kindOf(Subject subject) {
    return profile().kind(subject.kind()).orElseThrow();
  }

  /** Every declared field of every record. */
  Stream<Spot> spots() {
    return subjects.stream().flatMap(s -> Spot.of(s, kindOf(s)).stream());
  }

  /** Every authored link of every record. */
  Stream<LinkSpot> links() {
    return subjects.stream().flatMap(s -> LinkSpot.of(s, kindOf(s)).stream());
  }

  /** Bytes of a file. */
  byte[] bytes(String path) {
    return files.get(path).clone();
  }

  /** The folder after a mutation. */
  SourceTree mutated(Mutation mutation) {
    TreeMap<String, byte[]> copy = new TreeMap<>(files);
    mutation.changes().forEach(change -> change.applyTo(copy));
    return new SharedFiles(copy);
  }

  private List<Subject> subjects() {
    Map<String, SourceText> texts = new TreeMap<>();
    Map<String, Node.Mapping> roots = new TreeMap<>();
    List<Subject> found = new ArrayList<>();
    for (EvidenceRecord record : compilation.graph().records()) {
      SourceText text = texts.computeIfAbsent(record.span().file(), this::text);
      Node.Mapping root = roots.computeIfAbsent(text.path(), path -> root(text));
      found.add(
          text.path().endsWith(".md")
              ? new Subject(record, text, root, Optional.empty())
              : listed(record, text, root));
    }
    return found.stream().sorted(Comparator.comparing(s -> s.record().id())).toList();
  }

  private SourceText text(String path) {
    return new SourceText(path, new String(files.get(path), StandardCharsets.UTF_8));
  }

  /** Of a Markdown file the front matter, of another file the whole. */
  private static Node.Mapping root(SourceText text) {
    boolean markdown = text.path().endsWith(".md");
    int start = markdown ? "---\n".length() : 0;
    int end = markdown ? text.text().indexOf("\n---\n") + 1 : text.text().length();
    Scope scope = Scope.of(text, new ArrayList<>());
    return (Node.Mapping) YamlReader.read(scope, start, end).orElseThrow();
  }

  private static Subject listed(EvidenceRecord record, SourceText text, Node.Mapping root) {
    Node.Sequence list = (Node.Sequence) root.entries().get(0).value();
    return list.items().stream()
        .map(Node.Mapping.class::cast)
        .map(m -> new Subject(record, text, m, Optional.of(list)))
        .filter(s -> s.scalar("id").orElseThrow().text().equals(s.id()))
        .findFirst()
        .orElseThrow();
  }
}
