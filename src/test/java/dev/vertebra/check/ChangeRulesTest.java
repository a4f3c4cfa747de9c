package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.change.ChangeWithoutDifference;
import dev.vertebra.check.change.DifferenceWithoutChange;
import dev.vertebra.check.change.ReplacedWithoutChange;
import dev.vertebra.check.change.ReverificationNotRun;
import dev.vertebra.check.change.ReverificationTooNarrow;
import dev.vertebra.check.change.SubmissionNotDecided;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** What differs between versions, what changes say, and whether both agree. */
class ChangeRulesTest {
  private static String component(String id, String role, char digit) {
    return "id: %s, kind: component, status: released, role: %s, name: %s.json, artifact: {path: %s.json, sha256: %s, size: 1}"
        .formatted(id, role, role, id, String.valueOf(digit).repeat(64));
  }

  /** The second version has another threshold, a new prompt, the same weights and no tokenizer. */
  private static EvidenceFixture twoVersions() {
    return new EvidenceFixture()
        .record(component("C-W", "weights", 'a'))
        .record(component("C-T1", "threshold", 'b'))
        .record(component("C-T2", "threshold", 'c'))
        .record(component("C-P", "prompt", 'd'))
        .record(component("C-K", "tokenizer", 'e'))
        .record(
            "id: MV-1, kind: model-version, status: released, date: 2026-01-01, composed-of: [C-W,"
                + " C-T1, C-K]")
        .record(
            "id: MV-2, kind: model-version, status: released, date: 2026-03-01, supersedes: MV-1,"
                + " composed-of: [C-W, C-T2, C-P]");
  }

  private static String change(String id, String fields) {
    return "id: %s, kind: change-request, status: implemented, %s".formatted(id, fields);
  }

  @Test
  void everyDifferenceIsRequested() {
    assertThat(twoVersions().check(new DifferenceWithoutChange()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "`prompt.json` was added from `MV-1` to `MV-2`, and no approved change request says so",
            "`threshold.json` changed from `MV-1` to `MV-2`, and no approved change request says"
                + " so",
            "`tokenizer.json` was removed from `MV-1` to `MV-2`, and no approved change request"
                + " says so");
    assertThat(
            twoVersions()
                .record(change("CR-1", "changes: [C-T1, C-P, MV-2]"))
                .check(new DifferenceWithoutChange()))
        .extracting(Diagnostic::target)
        .containsExactly("tokenizer tokenizer.json");
    assertThat(
            twoVersions()
                .record(change("CR-1", "changes: MV-2"))
                .check(new DifferenceWithoutChange()))
        .as("a request that names the version alone covers all of it")
        .isEmpty();
    assertThat(
            twoVersions()
                .record("id: CR-1, kind: change-request, status: open, changes: MV-2")
                .check(new DifferenceWithoutChange()))
        .as("an open request approves nothing")
        .hasSize(3);
  }

  @Test
  void whatARequestNamesDidChange() {
    EvidenceFixture early =
        twoVersions().record(change("CR-1", "changes: C-W, implemented: 2026-02-01"));
    assertThat(early.check(new ChangeWithoutDifference()))
        .extracting(Diagnostic::subject, Diagnostic::target)
        .containsExactly(tuple("MV-2", "CR-1"));
    EvidenceFixture later =
        twoVersions().record(change("CR-1", "changes: C-W, implemented: 2026-04-01"));
    assertThat(later.check(new ChangeWithoutDifference())).isEmpty();
  }

  @Test
  void theScopeCoversWhatImplementsAndWhatIsImplemented() {
    EvidenceFixture fixture =
        twoVersions()
            .record("id: REQ-1, kind: requirement, status: approved, implemented-by: C-T1")
            .record("id: PR-1, kind: protocol, status: approved, tests: REQ-1")
            .record("id: PR-2, kind: protocol, status: approved")
            .record(change("CR-1", "changes: C-T1, requires: PR-2"))
            .record(change("CR-2", "changes: REQ-1, requires: PR-2"))
            .record(change("CR-3", "changes: [REQ-1, C-T1], requires: [PR-1, PR-2]"));
    assertThat(fixture.check(new ReverificationTooNarrow()))
        .extracting(Diagnostic::subject, Diagnostic::severity)
        .containsExactly(tuple("CR-1", Severity.WARNING), tuple("CR-2", Severity.ERROR));
  }

  @Test
  void whatIsRequiredIsRunOnOrAfterTheDay() {
    EvidenceFixture fixture =
        twoVersions()
            .record("id: PR-1, kind: protocol, status: retired")
            .record("id: PR-2, kind: protocol, status: approved, supersedes: PR-1")
            .record("id: PROC-1, kind: procedure, status: effective")
            .run("VR-1", "follows: PR-2", "", "")
            .record(change("CR-1", "changes: C-T1, requires: PR-1, implemented: 2026-03-10"))
            .record(change("CR-2", "changes: C-T1, requires: PR-1, implemented: 2026-03-11"))
            .record(change("CR-3", "changes: PROC-1, requires: PR-1, implemented: 2026-03-11"));
    assertThat(fixture.check(new ReverificationNotRun()))
        .extracting(Diagnostic::subject)
        .containsExactly("CR-2");
    String decided =
        "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', decision: released,"
            + " decided: 2026-03-10T12:00:00Z, releases: MV-1";
    assertThat(fixture.record(decided).check(new ReverificationNotRun()))
        .as("implemented after the release that is built")
        .isEmpty();
  }

  @Test
  void aReplacementIsRequested() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: IU-1, kind: intended-use, status: retired")
            .record("id: IU-2, kind: intended-use, status: approved, supersedes: IU-1")
            .record("id: CLM-1, kind: claim, status: withdrawn")
            .record("id: CLM-2, kind: claim, status: approved, supersedes: CLM-1")
            .record("id: LBL-1, kind: label, status: retired")
            .record("id: LBL-2, kind: label, status: approved, supersedes: LBL-1")
            .record(change("CR-1", "changes: LBL-1"));
    assertThat(fixture.check(new ReplacedWithoutChange()))
        .extracting(Diagnostic::subject, Diagnostic::severity)
        .containsExactly(tuple("CLM-2", Severity.WARNING), tuple("IU-2", Severity.ERROR));
  }

  @Test
  void aPlanCoversWhatItNames() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record(change("CR-1", "submission-decision: pccp, pccp-part: Modification 2"))
            .record(change("CR-2", "submission-decision: new-510k"))
            .record(change("CR-3", "submission-decision: letter-to-file"))
            .record(
                "id: REG-1, kind: regulatory-decision, status: approved, decision-type: pccp,"
                    + " decides-on: [CR-1, CR-2]");
    assertThat(fixture.check(new SubmissionNotDecided()))
        .extracting(Diagnostic::subject, Diagnostic::target)
        .containsExactly(tuple("CR-2", "decision"));
  }
}
