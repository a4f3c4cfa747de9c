package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.cli.Environment.Attachment;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PipelineCompilerTest {
  private static final Path COMPLETE = Path.of("src/test/resources/corpus/_base/complete");
  private static final String WAIVER =
      """
      waivers:
        - code: VT366
          record: DEP-1
          reason: The field is added with the next deployment.
          approver: ROLE-QUALITY
          expires: 2026-12-31
      catalogues:\
      """;

  @Test
  void publishingFoldsNothingAnewAndKeepsWhatIsWaived() throws IOException {
    Map<String, byte[]> files = complete();
    edit(files, "vertebra.yaml", "catalogues:", WAIVER);
    edit(files, "DEP-1.md", "udi:", "# udi:");
    edit(files, "REQ-1.md", "mitigates: RISK-1", "mitigates: RISK-9");
    Compiler.Outcome outcome =
        new PipelineCompiler(new Environment(Map.of(), Attachment.FILE_OR_PIPE))
            .check(new MemorySourceTree(files));
    Findings checked = outcome.findings();
    assertThat(checked.waived()).hasSize(1);
    assertThat(checked.list()).hasSize(1);
    assertThat(outcome.publish(EarlierSite.none(), new MemoryOutputTree())).isEqualTo(checked);
  }

  private static Map<String, byte[]> complete() throws IOException {
    SourceTree tree = new DirectorySourceTree(COMPLETE);
    Map<String, byte[]> files = new TreeMap<>();
    for (SourceEntry entry : tree.entries()) {
      files.put(entry.path(), tree.bytes(entry.path()));
    }
    return files;
  }

  private static void edit(Map<String, byte[]> files, String file, String from, String to) {
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
