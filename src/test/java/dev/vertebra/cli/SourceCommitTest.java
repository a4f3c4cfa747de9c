package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A build that is told its commit says so on the draft's pages, and on no sealed one. */
class SourceCommitTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void isShownInTheFooterOfADraft() {
    assertThat(page(Map.of("SOURCE_COMMIT", COMMIT))).contains("<dt>Source commit</dt>", COMMIT);
    assertThat(page(Map.of())).doesNotContain("Source commit");
  }

  @Test
  void isRefusedWhenItIsNone() {
    assertThatThrownBy(() -> page(Map.of("SOURCE_COMMIT", "main")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("`main`");
  }

  private static String page(Map<String, String> variables) {
    Map<String, byte[]> files =
        new TreeMap<>(
            Map.of(
                "vertebra.yaml",
                utf8(
                    """
                    product: {name: P, manufacturer: M, notice: N, description: D}
                    profile: clinical-ai
                    release: "1"
                    """),
                "records.yaml",
                utf8("records:\n  - {id: REQ, kind: requirement, title: T}\n")));
    MemoryOutputTree out = new MemoryOutputTree();
    new PipelineCompiler(new Environment(variables, Environment.Attachment.FILE_OR_PIPE))
        .check(new MemorySourceTree(files))
        .publish(EarlierSite.none(), out);
    return new String(out.files().get("releases/1/index.html"), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
