package dev.vertebra.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.RecordId;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.MemorySourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What auditors really found on a clinical-AI device, what inspectors take official action on, and
 * what other compilers of evidence let pass: each put into the complete base, each found.
 */
class RealFindingsTest {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  private final Map<String, byte[]> files = base();

  @Test
  void theBaseItselfIsClean() {
    assertThat(found()).isEmpty();
  }

  // A notified body's technical review of an AI device.

  @Test
  void m1TheTestEnvironmentOfARunIsOnRecord() {
    edit("VR-1.md", "  configuration: locale C\n", "");
    assertThat(found()).contains("VT124 VR-1");
  }

  @Test
  void m1TheTestProgramIsUnderControl() {
    edit("VR-1.md", "sha256: 5725bf12aef72d70", "sha256: 0000000000000000");
    assertThat(found()).contains("VT314 VR-1");
  }

  @Test
  void m2APassWithoutAnExecutedResultIsNoPass() {
    files.remove("files/VR-1.json");
    assertThat(found()).contains("VT301 REQ-1", "VT301 CLM-1", "VT301 RC-1", "VT303 VR-1");
  }

  @Test
  void m2AResultWithoutADigestIsNoResult() {
    edit(
        "VR-1.md",
        "result: {path: files/VR-1.json, sha256:"
            + " 0941229359e60a0d6ad79773f8d78cf25250420609a5073f9f6607d0db5d9182, size: 2110}",
        "result: {path: files/VR-1.json}");
    assertThat(found()).containsExactly("VT124 VR-1");
    assertThat(compile().findings().list().get(0).consequences())
        .extracting(d -> d.code().id() + " " + d.subject())
        .contains("VT214 REL-1");
  }

  @Test
  void n3AControlIsNotWhatCausesTheRisk() {
    edit("RISK-1.md", "arises-from: IU-1", "arises-from: [CMP-THRESHOLD, REQ-1]");
    edit("RC-1.md", "control-type: inherent-safety", "control-type: protective-measure");
    assertThat(found()).containsExactly("VT332 RISK-1");
  }

  @Test
  void n3ATestThatDoesNotNameTheControlDoesNotShowIt() {
    edit("PR-1.md", "tests: [REQ-1, CLM-1, RC-1]", "tests: [REQ-1, CLM-1]");
    assertThat(found()).contains("VT306 VR-1");
  }

  @Test
  void n1AClosedCapaHasAnEffectivenessCheck() {
    edit(
        "CAPA-1.md",
        "effectiveness: {checked: 2026-05-11, effective: yes, method: No further complaint in"
            + " thirty days}\n",
        "");
    assertThat(found()).containsExactly("VT353 CAPA-1");
  }

  @Test
  void aControlHasDesignEvidence() {
    edit("RC-1.md", "implemented-by: [REQ-1, CMP-THRESHOLD]\n", "");
    assertThat(found()).contains("VT204 RC-1");
  }

  @Test
  void aCrossReferenceInATextLeadsSomewhere() {
    edit("IU-1.md", "[[DEV-1]]", "[[DEV-2]]");
    assertThat(found()).containsExactly("VT201 IU-1");
  }

  @Test
  void notApplicableIsJustified() {
    edit("vertebra.yaml", "catalogues:", "not-applicable:\n  - {clause: 7.5.5}\ncatalogues:");
    assertThat(found()).contains("VT373 ");
  }

  @Test
  void designControlsAreNeverExcludedForSoftware() {
    edit(
        "vertebra.yaml",
        "catalogues:",
        "not-applicable:\n  - {clause: 7.3.6, justification: Software has none}\ncatalogues:");
    assertThat(found()).contains("VT373 ");
  }

  @Test
  void nothingWasModifiedAfterItsApproval() {
    edit("MV-1.md", "date: 2026-02-11", "date: 2026-02-15");
    assertThat(found()).contains("VT326 MV-1");
  }

  // Examples of official action in CP 7382.850.

  @Test
  void oaiASignalIsInputToRiskManagement() {
    edit("SIG-1.md", "concerns: RISK-1\n", "");
    assertThat(found()).contains("VT351 SIG-1");
  }

  @Test
  void oaiAChangeIsAssessedBeforeItIsImplemented() {
    edit("CR-1.md", "assessed: 2026-04-04", "assessed: 2026-04-14");
    assertThat(found()).contains("VT325 CR-1");
  }

  @Test
  void oaiAChangeThatNeedsASubmissionHasOne() {
    edit("CR-1.md", "submission-decision: not-marketed", "submission-decision: new-510k");
    assertThat(found()).containsExactly("VT348 CR-1");
  }

  @Test
  void oaiAClosedCapaThatRecursIsOpenAgain() {
    edit("SIG-1.md", "limit: 30\n", "limit: 30\nfailure-mode: relapse not marked\n");
    String again =
        text("SIG-1.md")
            .replace("id: SIG-1", "id: SIG-2")
            .replace("2026-04-01", "2026-06-01")
            .replace("2026-04-10", "2026-06-10");
    files.put("SIG-2.md", again.getBytes(StandardCharsets.UTF_8));
    assertThat(found()).containsExactly("VT356 CAPA-1");
    assertThat(compile().findings().list().get(0).root().severity().label()).isEqualTo("error");
  }

  // What other tools let pass.

  /** A checklist tool matched by substring: 7.3.10 on file satisfied 7.3.1, and 7.5.11 both. */
  @Test
  void aClauseIsNeverSatisfiedByALongerNumber() {
    edit("REQ-1.md", "clauses: [7.3.3, 7.3.4]", "clauses: [7.3.10]");
    List<RecordId> first = evidenceFor("7.3.1");
    assertThat(evidenceFor("7.3.10")).contains(new RecordId("REQ-1"));
    assertThat(first).doesNotContain(new RecordId("REQ-1"));
  }

  @Test
  void aClauseThatDoesNotExistIsNoEvidence() {
    edit("REQ-1.md", "clauses: [7.3.3, 7.3.4]", "clauses: [7.3.30]");
    assertThat(found()).contains("VT374 REQ-1");
  }

  /** A trace tool reported 8 defects for two mistakes in a chain of ten items. */
  @Test
  void twoMistakesAreTwoErrors() {
    edit("RC-1.md", "mitigates: RISK-1", "mitigates: RISK-11");
    edit("CLM-1.md", "derives-from: IU-1", "derives-from: IU-2");
    assertThat(found()).containsExactlyInAnyOrder("VT201 RC-1", "VT201 CLM-1");
  }

  @Test
  void anEmptyFolderIsNotASuccess() {
    files.clear();
    assertThat(found()).isNotEmpty();
  }

  /** Of an input without records no rule says that it passed. */
  @Test
  void withoutRecordsNoRuleOnRecordsApplies() {
    files.keySet().removeIf(file -> !file.equals("vertebra.yaml"));
    List<String> applying =
        compile().rules().stream()
            .filter(run -> run.applies())
            .map(run -> run.code().id())
            .toList();
    assertThat(applying).containsExactly("VT361", "VT394");
    assertThat(found()).containsExactly("VT008 ");
  }

  private List<RecordId> evidenceFor(String clause) {
    return compile().analysis().catalogues().stream()
        .map(CatalogueCoverage::clauses)
        .flatMap(List::stream)
        .filter(coverage -> coverage.clause().id().equals(clause))
        .map(ClauseCoverage::records)
        .flatMap(List::stream)
        .toList();
  }

  private Compilation compile() {
    return Vertebra.check(new MemorySourceTree(files));
  }

  /** Code and subject of each root. */
  private List<String> found() {
    return compile().findings().list().stream()
        .map(finding -> finding.root())
        .map((Diagnostic d) -> d.code().id() + " " + d.subject())
        .distinct()
        .toList();
  }

  private String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  private void edit(String file, String from, String to) {
    assertThat(text(file)).contains(from);
    files.put(file, text(file).replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> base() {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(BASE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(BASE.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
