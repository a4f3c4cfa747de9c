package dev.vertebra.read;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Corpus;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An evidence folder in memory, for tests. */
final class Evidence {
  static final String PROJECT =
      """
      product:
        name: Recurra
        manufacturer: Vertebra demonstration project
        notice: Demonstration product, not a medical device
      profile: clinical-ai
      release: "1.0.0"
      catalogues: [iso-13485-2016]
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static Evidence with(String path, String text) {
    return empty().and("vertebra.yaml", PROJECT).and(path, text);
  }

  static Evidence empty() {
    return new Evidence();
  }

  Evidence and(String path, String text) {
    return and(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Evidence and(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  MemorySourceTree tree() {
    return new MemorySourceTree(files);
  }

  Result<Setup> setup() {
    return ProjectReader.read(tree());
  }

  Result<Corpus> read() {
    return EvidenceReader.read(tree(), setup().value());
  }

  /** Every finding as {@code code place message}. */
  List<String> findings() {
    return Stream.concat(setup().diagnostics().stream(), read().diagnostics().stream())
        .sorted(Diagnostic.ORDER)
        .map(d -> d.code().id() + " " + d.span() + " " + d.message())
        .toList();
  }
}
