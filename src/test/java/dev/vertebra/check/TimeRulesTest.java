package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.check.time.ApproverNotTrained;
import dev.vertebra.check.time.DecidedBeforeEvidence;
import dev.vertebra.check.time.ImplementedBeforeAssessed;
import dev.vertebra.check.time.ProtocolApprovedLate;
import dev.vertebra.check.time.ProtocolNotApproved;
import dev.vertebra.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
  private static String approved(String at, String meaning) {
    return "approvals: [{by: Q, role: ROLE-Q, at: %s, meaning: %s}]".formatted(at, meaning);
  }

  private static EvidenceFixture protocol(String approvals) {
    return new EvidenceFixture()
        .record("id: PR-1, kind: protocol, status: approved, " + approvals)
        .run("VR-1", "follows: PR-1", "", "");
  }

  @Test
  void criteriaAreApprovedBeforeTheRun() {
    assertThat(
            protocol(approved("2026-03-10T10:59:00+02:00", "approval"))
                .check(new ProtocolApprovedLate()))
        .isEmpty();
    assertThat(
            protocol(approved("2026-03-10T11:01:00+02:00", "approval"))
                .check(new ProtocolApprovedLate()))
        .extracting(Diagnostic::subject)
        .containsExactly("VR-1");
  }

  @Test
  void aReviewIsNoApproval() {
    assertThat(
            protocol(approved("2026-03-01T10:00:00Z", "review")).check(new ProtocolNotApproved()))
        .hasSize(1);
    assertThat(
            protocol(approved("2026-03-01T10:00:00Z", "approval")).check(new ProtocolNotApproved()))
        .isEmpty();
  }

  @Test
  void aDecisionComesAfterItsEvidence() {
    List<Diagnostic> found =
        new EvidenceFixture()
            .record("id: MV-1, kind: model-version, status: released")
            .run("VR-1", "evaluates: MV-1", "", "")
            .record("id: DR-1, kind: design-review, status: held, held: 2026-03-10")
            .record("id: DR-2, kind: design-review, status: held, held: 2026-03-09")
            .record(
                "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', decision:"
                    + " released, decided: 2026-03-09T12:00:00Z, releases: MV-1, accepts: VR-1,"
                    + " considers: [DR-1, DR-2]")
            .check(new DecidedBeforeEvidence());
    assertThat(found)
        .extracting(Diagnostic::message)
        .containsExactly("`REL-1` was decided before `VR-1` and `DR-1` came to be");
  }

  @Test
  void whoApprovesIsTrainedByThatDay() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: ROLE-Q, kind: role, status: defined")
            .record(
                "id: TR-1, kind: training-record, status: completed, completed: 2026-02-01,"
                    + " trained: ROLE-Q")
            .record("id: A-1, kind: procedure, status: effective, " + approval("2026-01-31"))
            .record("id: A-2, kind: procedure, status: effective, " + approval("2026-02-01"))
            .record("id: A-3, kind: procedure, status: effective, " + approval("2026-01-30"));
    assertThat(fixture.check(new ApproverNotTrained()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "`ROLE-Q` approved `A-3` and 1 other record without a training record by that day");
  }

  @Test
  void aSignerThatNobodyKnowsIsToldApart() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: ROLE-QS, kind: role, status: defined")
            .record("id: A-1, kind: procedure, status: effective, " + approval("2026-01-31"));
    assertThat(fixture.check(new ApproverNotTrained()))
        .singleElement()
        .satisfies(d -> assertThat(d.help()).containsExactly("did you mean `ROLE-QS`?"));
  }

  private static String approval(String day) {
    return approved(day + "T09:00:00Z", "approval");
  }

  @Test
  void aChangeIsAssessedFirst() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record(
                "id: CR-1, kind: change-request, status: implemented, assessed: 2026-04-02,"
                    + " implemented: 2026-04-01")
            .record(
                "id: CR-2, kind: change-request, status: implemented, assessed: 2026-04-02,"
                    + " implemented: 2026-04-02");
    assertThat(fixture.check(new ImplementedBeforeAssessed()))
        .extracting(Diagnostic::subject)
        .containsExactly("CR-1");
  }
}
