package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.verification.ReproductionDiffers;
import dev.vertebra.check.verification.RestsOnDoubtfulRun;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** How far a doubt about a run travels, and when it stops. */
class DoubtTest {
  private static EvidenceFixture chain() {
    return new EvidenceFixture()
        .record("id: MV-1, kind: model-version, status: released, release: '1.0.0'")
        .record("id: CLM-1, kind: claim, status: approved")
        .record("id: REQ-1, kind: requirement, status: approved, derives-from: CLM-1")
        .record("id: REQ-2, kind: requirement, status: approved, derives-from: REQ-1")
        .record(
            "id: RC-1, kind: risk-control, status: implemented, implemented-by: REQ-2, mitigates:"
                + " RISK-1")
        .record("id: RISK-1, kind: risk, status: accepted")
        .record("id: RISK-2, kind: risk, status: accepted")
        .record("id: REQ-3, kind: requirement, status: approved, mitigates: RISK-2")
        .record(
            "id: PR-1, kind: protocol, status: approved, criteria: [{metric: auc, at-least: 0.8}]");
  }

  private static final String FAILING = "follows: PR-1, evaluates: MV-1, verifies: REQ-2";

  @Test
  void itReachesAllThatRestsOnTheRunByTheShortestPath() {
    assertThat(chain().run("VR-1", FAILING, "auc", 0.7).check(new RestsOnDoubtfulRun()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "`CLM-1` rests on `VR-1`, which did not meet its criterion on `auc`: `CLM-1` <-"
                + " derives-from `REQ-1` <- derives-from `REQ-2` <- verifies `VR-1`",
            "`RC-1` rests on `VR-1`, which did not meet its criterion on `auc`: `RC-1` ->"
                + " implemented-by `REQ-2` <- verifies `VR-1`",
            "`REQ-1` rests on `VR-1`, which did not meet its criterion on `auc`: `REQ-1` <-"
                + " derives-from `REQ-2` <- verifies `VR-1`",
            "`REQ-2` rests on `VR-1`, which did not meet its criterion on `auc`: `REQ-2` <-"
                + " verifies `VR-1`",
            "`RISK-1` rests on `VR-1`, which did not meet its criterion on `auc`: `RISK-1` <-"
                + " mitigates `RC-1` -> implemented-by `REQ-2` <- verifies `VR-1`");
  }

  @Test
  void aSupersededFailureIsHistory() {
    EvidenceFixture fixture =
        chain()
            .run("VR-1", FAILING, "auc", 0.7)
            .run("VR-2", FAILING + ", supersedes: VR-1", "auc", 0.9);
    assertThat(fixture.check(new RestsOnDoubtfulRun())).isEmpty();
  }

  @Test
  void aFailureOnRecordGivesNotes() {
    EvidenceFixture fixture =
        chain()
            .run("VR-1", FAILING, "auc", 0.7)
            .record("id: ANO-1, kind: anomaly, status: open, found-in: VR-1");
    assertThat(fixture.check(new RestsOnDoubtfulRun()))
        .hasSize(5)
        .allSatisfy(d -> assertThat(d.severity()).isEqualTo(Severity.NOTE));
  }

  @Test
  void theGraverDoubtIsTold() {
    EvidenceFixture fixture =
        chain()
            .run("VR-1", FAILING, "auc", 0.7)
            .run("VR-2", "follows: PR-1, evaluates: MV-1, verifies: [REQ-1]", "auc", 0.6)
            .record("id: ANO-1, kind: anomaly, status: open, found-in: VR-1");
    assertThat(fixture.check(new RestsOnDoubtfulRun()))
        .extracting(Diagnostic::subject, Diagnostic::severity)
        .containsExactly(
            tuple("CLM-1", Severity.ERROR),
            tuple("RC-1", Severity.NOTE),
            tuple("REQ-1", Severity.ERROR),
            tuple("REQ-2", Severity.NOTE),
            tuple("RISK-1", Severity.NOTE));
  }

  @Test
  void aVeryLongPathIsCut() {
    EvidenceFixture fixture = chain().run("VR-1", FAILING, "auc", 0.7);
    fixture.record("id: N-0, kind: requirement, status: approved, derives-from: REQ-1");
    for (int i = 1; i <= 30; i++) {
      fixture.record(
          "id: N-%d, kind: requirement, status: approved, derives-from: N-%d".formatted(i, i - 1));
    }
    fixture.run("VR-2", "follows: PR-1, evaluates: MV-1, verifies: N-30", "auc", 0.7);
    assertThat(fixture.check(new RestsOnDoubtfulRun()))
        .filteredOn(d -> d.subject().equals("N-0"))
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains(" <- … `VR-2`").hasSizeLessThan(400));
  }

  @Test
  void aLaterReproductionThatAgreesSettlesIt() {
    String differs =
        "id: REP-1, kind: reproduction, status: recorded, outcome: differs, executed:"
            + " 2026-03-11T09:00:00Z, reproduces: VR-1";
    String agrees =
        "id: REP-2, kind: reproduction, status: recorded, outcome: identical, executed:"
            + " 2026-03-12T09:00:00Z, reproduces: VR-1";
    String release =
        "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', decision: released,"
            + " releases: MV-1, accepts: VR-1";
    EvidenceFixture fixture =
        chain().run("VR-1", FAILING, "auc", 0.9).record(differs).record(release);
    assertThat(fixture.check(new ReproductionDiffers()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
    assertThat(fixture.check(new RestsOnDoubtfulRun()))
        .extracting(Diagnostic::subject)
        .contains("REL-1", "RISK-1");
    fixture.record(agrees);
    assertThat(fixture.check(new ReproductionDiffers()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
    assertThat(fixture.check(new RestsOnDoubtfulRun())).isEmpty();
  }
}
