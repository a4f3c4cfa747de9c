package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a waiver covers is found all the same: open and waived together are what there was. */
class WaiversDropNothingTest {
  private static final String WAIVERS =
      """

      waivers:
        - code: VT302
          record: VR-1
          target: sensitivity/50-and-over
          reason: Too few cases.
          approver: ROLE-QUALITY
          expires: 2026-12-31
          approvals:
            - {by: Lead, role: ROLE-QUALITY, at: 2026-03-19T09:00:00Z, meaning: approval}
        - {code: VT365, record: REL-1, reason: Known., approver: ROLE-QUALITY, expires: 2026-12-31}
        - {code: VT366, record: DEP-1, reason: None yet., approver: ROLE-QUALITY, expires: 2026-12-31}
      """;

  @Test
  void openAndWaivedTogetherAreWhatThereWas() throws IOException {
    List<String> without = all(Vertebra.check(evidence("")).findings());
    Findings findings = Vertebra.check(evidence(WAIVERS)).findings();
    assertThat(findings.list()).isEmpty();
    assertThat(findings.waived()).hasSize(3);
    assertThat(all(findings)).isEqualTo(without).hasSizeGreaterThan(3);
  }

  @Test
  void aWaivedErrorKeepsItsClausePartial() throws IOException {
    Compilation compilation = Vertebra.check(evidence(WAIVERS));
    assertThat(compilation.analysis().catalogues().get(0).clauses())
        .filteredOn(c -> c.clause().id().equals("7.3.7"))
        .extracting(c -> c.state().label())
        .containsExactly("partial");
  }

  private static List<String> all(Findings findings) {
    return Stream.concat(findings.list().stream(), findings.waived().stream().map(w -> w.finding()))
        .flatMap(WaiversDropNothingTest::parts)
        .map(d -> d.code().id() + " " + d.subject() + " " + d.message())
        .sorted()
        .toList();
  }

  private static Stream<Diagnostic> parts(Finding finding) {
    List<Diagnostic> parts = new ArrayList<>(finding.consequences());
    parts.add(finding.root());
    return parts.stream();
  }

  private static SourceTree evidence(String waivers) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SourceTree base = new DirectorySourceTree(Path.of("src/test/resources/corpus/_base/complete"));
    for (SourceEntry entry : base.entries()) {
      files.put(entry.path(), base.bytes(entry.path()));
    }
    edit(files, "vertebra.yaml", "\ncatalogues:", waivers + "\ncatalogues:");
    edit(files, "PR-1.md", "50-and-over, at-least: 0.75", "50-and-over, at-least: 0.95");
    edit(files, "DEP-1.md", "udi: None, demonstration product, not a medical device\n", "");
    return new MemorySourceTree(files);
  }

  private static void edit(Map<String, byte[]> files, String file, String from, String to) {
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
