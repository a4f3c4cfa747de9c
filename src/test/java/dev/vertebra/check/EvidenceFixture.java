package dev.vertebra.check;

import dev.vertebra.analyse.ReleaseFinder;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.read.EvidenceReader;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.resolve.Resolver;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A few records in memory, as a rule sees them. Only what the rule looks at need be written: what
 * reading and resolving say about the rest is not asked.
 */
final class EvidenceFixture {
  private final List<String> records = new ArrayList<>();
  private final TreeMap<String, String> files = new TreeMap<>();
  private String project = "";

  /** Adds a record in flow style: {@code "id: REQ-1, kind: requirement, status: approved"}. */
  EvidenceFixture record(String fields) {
    records.add("  - {" + fields + ", title: T}\n");
    return this;
  }

  /** Adds a file that records may name by {@link #artifact}. */
  EvidenceFixture file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Adds lines to the project file. */
  EvidenceFixture project(String lines) {
    project += lines;
    return this;
  }

  /** An executed run with a result file of the given metrics and inputs. */
  EvidenceFixture run(String id, String fields, String metrics, String inputs) {
    String path = id.toLowerCase(Locale.ROOT) + ".json";
    file(
        path,
        """
        {"schema": "https://vertebra.dev/schema/run-result/v1", "run": "%s",
         "program": {"name": "p", "sha256": "%s"}, "inputs": [%s], "metrics": [%s]}
        """
            .formatted(id, "0".repeat(64), inputs, metrics));
    return record(
        "id: %s, kind: validation-run, status: executed, executed: 2026-03-10T09:00:00Z, result: %s, %s"
            .formatted(id, artifact(path), fields));
  }

  /** A run that measured one figure. */
  EvidenceFixture run(String id, String fields, String metric, double value) {
    return run(id, fields, metric(metric, "all", String.valueOf(value)), "");
  }

  /** A figure of a result file. */
  static String metric(String name, String subgroup, String value) {
    return """
    {"name": "%s", "subgroup": "%s", "value": "%s", "n": "10",
     "interval": {"method": "Wilson", "level": "0.95", "low": "0.1", "high": "0.9"}}\
    """
        .formatted(name, subgroup, value);
  }

  /** A file as a result file or a record names it. */
  String artifact(String path) {
    return "{path: %s, sha256: %s}".formatted(path, Sha256.ofText(files.get(path)));
  }

  /** What a rule finds; it must be about what the rule says that it asks about. */
  List<Diagnostic> check(Rule rule) {
    Inspection inspection = inspection();
    PopulationTest.assertAsked(rule, inspection);
    return rule.check(inspection);
  }

  Inspection inspection() {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    String settings =
        """
        product: {name: P, manufacturer: M, description: D}
        profile: clinical-ai
        release: "1.0.0"
        catalogues: [iso-13485-2016]
        """;
    bytes.put("vertebra.yaml", (settings + project).getBytes(StandardCharsets.UTF_8));
    String all = "records:\n" + String.join("", records);
    bytes.put("all.yaml", all.getBytes(StandardCharsets.UTF_8));
    MemorySourceTree sources = new MemorySourceTree(bytes);
    Setup setup = ProjectReader.read(sources).value();
    Corpus corpus = EvidenceReader.read(sources, setup).value();
    TraceGraph graph = Resolver.resolve(corpus, setup.profile(), sources).value();
    return new Inspection(
        graph,
        setup.profile(),
        setup.project(),
        ReleaseFinder.find(graph, setup.project()),
        corpus.catalogues());
  }
}
