package dev.vertebra.render.site;

import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Pictures;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The corpus's complete base with 2,000 requirements more: of every five, one is verified by the
 * run, one by a review, and three by nothing. Only the matrix, the exports and the lists of records
 * of its site are made.
 */
final class LargeMatrix {
  /** Rows that come with the base: a requirement, a claim and a control. */
  static final int OTHERS = 3;

  static final int REQUIREMENTS = 2000;

  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  private LargeMatrix() {}

  /** Files of the release's folder by path, made once for all tests. */
  static Map<String, byte[]> files() {
    return Made.FILES;
  }

  private static final class Made {
    static final Map<String, byte[]> FILES = make();
  }

  private static Map<String, byte[]> make() {
    Pages pages = new Pages(Vertebra.check(sources()).publication("0.1.0-test"));
    MemoryOutputTree out = new MemoryOutputTree();
    Site site = new Site(pages, out, new Pictures(new EmbeddedGraphviz()));
    new AssetsPart().write(site);
    new MatrixPart().write(site);
    new DownloadsPart().write(site);
    new RecordListsPart().write(site);
    return out.files();
  }

  private static SourceTree sources() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      SourceTree base = new DirectorySourceTree(BASE);
      for (SourceEntry entry : base.entries()) {
        files.put(entry.path(), base.bytes(entry.path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.computeIfPresent(
        "VR-1.md",
        (path, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace("verifies: [REQ-1,", "verifies: [" + ids(0) + ", REQ-1,")
                .getBytes(StandardCharsets.UTF_8));
    files.put("many.yaml", many().getBytes(StandardCharsets.UTF_8));
    return new MemorySourceTree(files);
  }

  private static String ids(int rest) {
    return IntStream.rangeClosed(1, REQUIREMENTS)
        .filter(i -> i % 5 == rest)
        .mapToObj(i -> "RQ-" + i)
        .collect(Collectors.joining(", "));
  }

  private static String many() {
    StringBuilder yaml = new StringBuilder(1 << 20).append("records:\n");
    for (int i = 1; i <= REQUIREMENTS; i++) {
      yaml.append("  - id: RQ-").append(i).append("\n    kind: requirement\n    title: '");
      yaml.append(i % 100 == 0 ? "=HYPERLINK(\"http://x\")<b>" : "Demand").append(' ').append(i);
      yaml.append("'\n    status: approved\n    category: safety\n    statement: Demand ")
          .append(i);
      yaml.append(
          "\n    rationale: Read, not run.\n    derives-from: IU-1\n    mitigates: RISK-1\n");
      yaml.append("    implemented-by: [CMP-THRESHOLD, CMP-WEIGHTS]\n");
      yaml.append(i % 5 == 1 ? "    verification: review\n" : "");
    }
    return yaml.append("  - id: DR-MANY\n    kind: design-review\n    title: Many read\n")
        .append("    status: held\n    held: 2026-03-16\n    participants: [Quality lead (role)]\n")
        .append("    outcome: All read.\n    reviews: [")
        .append(ids(1))
        .append("]\n")
        .toString();
  }
}
