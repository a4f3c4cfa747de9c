package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.release.ApprovalMissing;
import dev.vertebra.check.release.DeploymentNotReleased;
import dev.vertebra.check.release.DeploymentWithoutUdi;
import dev.vertebra.check.release.FailedRunAccepted;
import dev.vertebra.check.release.OpenAnomalyNotConsidered;
import dev.vertebra.check.release.ReleaseNotDecided;
import dev.vertebra.check.release.UnusedLimitation;
import dev.vertebra.check.scope.NothingToCheck;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {
  private static EvidenceFixture decided(String fields) {
    return new EvidenceFixture()
        .record("id: MV-1, kind: model-version, status: released, release: '1.0.0'")
        .record(
            "id: REL-1, kind: release-decision, release: '1.0.0', releases: MV-1, decided:"
                + " 2026-03-20T10:00:00Z, "
                + fields);
  }

  private static EvidenceFixture released(String more) {
    return decided("status: approved, decision: released" + more);
  }

  @Test
  void aReleaseNeedsADecisionInForce() {
    assertThat(new EvidenceFixture().check(new ReleaseNotDecided()))
        .extracting(d -> d.span().toString())
        .containsExactly("vertebra.yaml:3:11");
    assertThat(released("").check(new ReleaseNotDecided())).isEmpty();
    assertThat(decided("status: draft, decision: released").check(new ReleaseNotDecided()))
        .extracting(Diagnostic::message)
        .containsExactly("the decision on release `1.0.0` is `draft`");
    assertThat(decided("status: approved, decision: rejected").check(new ReleaseNotDecided()))
        .extracting(Diagnostic::message)
        .containsExactly("release `1.0.0` was rejected");
  }

  @Test
  void aReleaseAcceptsOnlyRunsThatMeetTheirCriteria() {
    assertThat(accepting("0.8", "decision: released").check(new FailedRunAccepted())).isEmpty();
    assertThat(accepting("0.7", "decision: released").check(new FailedRunAccepted()))
        .singleElement()
        .satisfies(d -> assertThat(d.restsOn()).contains(Fact.verdictOf("VR-1")));
    assertThat(
            accepting("0.7", "decision: released-with-restriction, restriction: Text")
                .check(new FailedRunAccepted()))
        .isEmpty();
    assertThat(
            accepting("0.7", "decision: released-with-restriction").check(new FailedRunAccepted()))
        .hasSize(1);
  }

  @Test
  void aLimitationConcernsAFailedCriterionOfAnAcceptedRun() {
    String limited = "decision: released-with-restriction, limitations: [{run: %s, metric: %s}]";
    assertThat(accepting("0.7", limited.formatted("VR-1", "auc")).check(new UnusedLimitation()))
        .isEmpty();
    assertThat(accepting("0.8", limited.formatted("VR-1", "auc")).check(new UnusedLimitation()))
        .extracting(Diagnostic::label)
        .containsExactly("this criterion is met");
    assertThat(accepting("0.7", limited.formatted("VR-1", "acu")).check(new UnusedLimitation()))
        .extracting(Diagnostic::label)
        .containsExactly("its protocol has no such criterion");
    assertThat(accepting("0.7", limited.formatted("VR-2", "auc")).check(new UnusedLimitation()))
        .extracting(Diagnostic::label)
        .containsExactly("the decision accepts no such run");
  }

  private static EvidenceFixture accepting(String value, String decision) {
    return decided("status: approved, accepts: VR-1, " + decision)
        .record(
            "id: PR-1, kind: protocol, status: approved, criteria: [{metric: auc, at-least: 0.8}]")
        .run("VR-1", "follows: PR-1", EvidenceFixture.metric("auc", "all", value), "");
  }

  @Test
  void whatIsDeployedWasReleasedBefore() {
    String deployment =
        "id: DEP-1, kind: deployment, status: live, deploys: MV-1, authorised-by: REL-1, deployed: ";
    assertThat(released("").record(deployment + "2026-03-20").check(new DeploymentNotReleased()))
        .isEmpty();
    assertThat(released("").record(deployment + "2026-03-19").check(new DeploymentNotReleased()))
        .extracting(Diagnostic::message)
        .containsExactly("`DEP-1` was deployed before `REL-1` was decided");
  }

  @Test
  void theDecisionIsOnTheDeployedVersion() {
    EvidenceFixture fixture =
        released("")
            .record("id: MV-2, kind: model-version, status: released, release: '2.0.0'")
            .record(
                "id: DEP-1, kind: deployment, status: live, deploys: MV-2, authorised-by: REL-1");
    assertThat(fixture.check(new DeploymentNotReleased()))
        .extracting(Diagnostic::label)
        .containsExactly("it does not release `MV-2`");
  }

  @Test
  void aWithdrawnVersionIsNotLive() {
    String version = "id: MV-0, kind: model-version, status: withdrawn, release: '0.9.0'";
    assertThat(
            new EvidenceFixture()
                .record(version)
                .record("id: DEP-0, kind: deployment, status: live, deploys: MV-0")
                .check(new DeploymentNotReleased()))
        .hasSize(1);
    assertThat(
            new EvidenceFixture()
                .record(version)
                .record("id: DEP-0, kind: deployment, status: ended, deploys: MV-0")
                .check(new DeploymentNotReleased()))
        .isEmpty();
  }

  @Test
  void aDeploymentStatesItsUdi() {
    String deployment = "id: DEP-1, kind: deployment, status: live";
    assertThat(new EvidenceFixture().record(deployment).check(new DeploymentWithoutUdi()))
        .hasSize(1);
    assertThat(
            new EvidenceFixture()
                .record(deployment + ", udi: (01)1")
                .check(new DeploymentWithoutUdi()))
        .isEmpty();
  }

  @Test
  void anOpenAnomalyIsConsideredWithReasons() {
    String open = "id: ANO-1, kind: anomaly, status: open, found-in: MV-1, date: 2026-03-01";
    assertThat(released("").record(open).check(new OpenAnomalyNotConsidered()))
        .extracting(Diagnostic::label, Diagnostic::severity)
        .containsExactly(
            tuple("not considered", Severity.ERROR), tuple("no `rationale`", Severity.ERROR));
    assertThat(
            released(", considers: ANO-1")
                .record(open + ", rationale: T")
                .check(new OpenAnomalyNotConsidered()))
        .isEmpty();
  }

  @Test
  void anAnomalyThatWasFoundLaterIsAWarning() {
    String later =
        "id: ANO-1, kind: anomaly, status: open, found-in: MV-1, date: 2026-03-21, rationale: T";
    assertThat(released("").record(later).check(new OpenAnomalyNotConsidered()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void whatTheStandardWantsApprovedIsApproved() {
    EvidenceFixture fixture =
        released("")
            .record("id: PROC-1, kind: procedure, status: effective")
            .record("id: PROC-2, kind: procedure, status: draft")
            .record(
                "id: IU-1, kind: intended-use, status: approved, approvals: [{by: Q, role: R, at:"
                    + " 2026-01-01T00:00:00Z, meaning: approval}]");
    assertThat(fixture.check(new ApprovalMissing()))
        .extracting(Diagnostic::subject, Diagnostic::severity)
        .containsExactlyInAnyOrder(
            tuple("REL-1", Severity.ERROR), tuple("PROC-1", Severity.WARNING));
  }

  @Test
  void aKindWithoutRecordsInForceIsNoPass() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: RISK-1, kind: risk, status: assessed")
            .record("id: REQ-1, kind: requirement, status: draft");
    assertThat(fixture.check(new NothingToCheck()))
        .hasSize(6)
        .extracting(Diagnostic::label)
        .contains("1 record in state draft")
        .filteredOn(label -> label.startsWith("1 "))
        .hasSize(1);
  }
}
