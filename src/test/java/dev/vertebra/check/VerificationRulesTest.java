package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.check.verification.CriterionNotMet;
import dev.vertebra.check.verification.CriterionWithoutBound;
import dev.vertebra.check.verification.CriterionWithoutFigure;
import dev.vertebra.check.verification.MetricContradicted;
import dev.vertebra.check.verification.ProtocolTestsSomethingElse;
import dev.vertebra.check.verification.Unverified;
import dev.vertebra.check.verification.VerdictContradicted;
import dev.vertebra.check.verification.VerifiedOnAnotherVersion;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationRulesTest {
  private static final String RUN = "follows: PR-1, verifies: REQ-1, evaluates: MV-1";

  private static EvidenceFixture requirement() {
    return new EvidenceFixture().record("id: REQ-1, kind: requirement, status: approved");
  }

  /** A protocol that asks for a sensitivity of at least 0.80, and a run that follows it. */
  private static EvidenceFixture measured(double sensitivity, String more) {
    return requirement()
        .record("id: MV-1, kind: model-version, status: released, release: '1.0.0'")
        .record(
            "id: PR-1, kind: protocol, status: approved, tests: REQ-1, criteria: [{metric:"
                + " sensitivity, at-least: 0.80}]")
        .run("VR-1", RUN + more, "sensitivity", sensitivity);
  }

  private static String decision(String fields) {
    return "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', releases: MV-1,"
        + " accepts: VR-1, "
        + fields;
  }

  @Test
  void aRequirementWithoutRunIsUnverified() {
    List<Diagnostic> found = requirement().check(new Unverified());
    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.subject()).isEqualTo("REQ-1");
              assertThat(d.span().toString()).isEqualTo("all.yaml:2:10");
              assertThat(d.restsOn()).contains(Fact.linksOf("verifies"));
            });
  }

  @Test
  void anExecutedRunWithAResultVerifies() {
    assertThat(measured(0.5, "").check(new Unverified())).isEmpty();
  }

  @Test
  void aPlannedRunVerifiesNothing() {
    EvidenceFixture fixture =
        requirement().record("id: VR-9, kind: validation-run, status: planned, verifies: REQ-1");
    assertThat(fixture.check(new Unverified()))
        .singleElement()
        .satisfies(d -> assertThat(d.related()).hasSize(1));
  }

  @Test
  void aRunWithoutReadableResultVerifiesNothing() {
    EvidenceFixture fixture =
        requirement().record("id: VR-9, kind: validation-run, status: executed, verifies: REQ-1");
    assertThat(fixture.check(new Unverified())).hasSize(1);
  }

  @Test
  void aHeldReviewVerifiesOnlyWhatIsToBeReviewed() {
    EvidenceFixture fixture =
        requirement()
            .record("id: REQ-2, kind: requirement, status: approved, verification: review")
            .record("id: DR-1, kind: design-review, status: held, reviews: [REQ-1, REQ-2]");
    assertThat(fixture.check(new Unverified()))
        .extracting(Diagnostic::subject)
        .containsExactly("REQ-1");
  }

  @Test
  void aDraftOwesNothing() {
    EvidenceFixture fixture =
        new EvidenceFixture().record("id: REQ-1, kind: requirement, status: draft");
    assertThat(fixture.check(new Unverified())).isEmpty();
  }

  @Test
  void aFailedCriterionIsAnErrorAtItsBound() {
    List<Diagnostic> found = measured(0.79, "").check(new CriterionNotMet());
    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.ERROR);
              assertThat(d.message())
                  .isEqualTo(
                      "`VR-1` measured `sensitivity` 0.79, below the 0.80 that `PR-1` asks for");
              assertThat(d.label())
                  .isEqualTo("measured 0.79 (n 10, 95 % Wilson interval 0.1 to 0.9)");
              assertThat(d.breaks()).containsExactly(Fact.verdictOf("VR-1"));
            });
  }

  @Test
  void aFigureAtTheBoundMeetsIt() {
    assertThat(measured(0.8, "").check(new CriterionNotMet())).isEmpty();
  }

  @Test
  void anApprovedRestrictionMakesAFailureAWarning() {
    String approval =
        "approvals: [{by: Q, role: ROLE-Q, at: 2026-03-20T10:00:00Z, meaning: approval}]";
    EvidenceFixture fixture =
        measured(0.79, "")
            .record(
                decision(
                    "decision: released-with-restriction, restriction: T, limitations: [{run: VR-1,"
                        + " metric: sensitivity, statement: Not for children}], "
                        + approval));
    assertThat(fixture.check(new CriterionNotMet()))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.WARNING);
              assertThat(d.help()).contains("accepted with the limitation: Not for children");
            });
  }

  @Test
  void aRestrictionThatNobodyApprovedChangesNothing() {
    EvidenceFixture fixture =
        measured(0.79, "")
            .record(
                decision(
                    "decision: released-with-restriction, restriction: T, limitations: [{run: VR-1,"
                        + " metric: sensitivity, statement: Not for children}]"));
    assertThat(fixture.check(new CriterionNotMet()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void anAcceptedFailureStaysAnErrorEvenWhenItIsOnRecord() {
    EvidenceFixture fixture =
        measured(0.79, "")
            .record("id: NC-1, kind: nonconformity, status: open, found-in: VR-1")
            .record(decision("decision: released"));
    assertThat(fixture.check(new CriterionNotMet()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void aFailureOnRecordThatNobodyAcceptsIsAWarning() {
    EvidenceFixture fixture =
        measured(0.79, "").record("id: NC-1, kind: nonconformity, status: open, found-in: VR-1");
    assertThat(fixture.check(new CriterionNotMet()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aWrittenVerdictMustBeTheComputedOne() {
    assertThat(measured(0.79, ", verdict: met").check(new VerdictContradicted()))
        .extracting(Diagnostic::message)
        .containsExactly("`VR-1` says `met`, its figures say `not-met`");
    assertThat(measured(0.79, ", verdict: not-met").check(new VerdictContradicted())).isEmpty();
  }

  @Test
  void aRestatedFigureIsComparedAsANumberAndNeverRounded() {
    String zeros = ", metrics: [{metric: sensitivity, value: 0.790}]";
    String rounded = ", metrics: [{metric: sensitivity, value: 0.8}]";
    assertThat(measured(0.79, zeros).check(new MetricContradicted())).isEmpty();
    assertThat(measured(0.79, rounded).check(new MetricContradicted()))
        .extracting(Diagnostic::message)
        .containsExactly("`VR-1` restates `sensitivity` as 0.8, its result says 0.79");
  }

  @Test
  void aRestatedFigureThatTheResultLacksPointsAtTheWrongWord() {
    String wrong = ", metrics: [{metric: sensitivty, value: 0.79}]";
    assertThat(measured(0.79, wrong).check(new MetricContradicted()))
        .singleElement()
        .satisfies(d -> assertThat(d.help()).contains("did you mean `sensitivity`?"));
  }

  @Test
  void everyCriterionNeedsItsFigure() {
    EvidenceFixture fixture = measured(0.9, "");
    fixture
        .record(
            "id: PR-2, kind: protocol, status: approved, criteria: [{metric: auc, at-least: 0.7}]")
        .run("VR-2", "follows: PR-2", "sensitivity", 0.9);
    assertThat(fixture.check(new CriterionWithoutFigure()))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).isEqualTo("the result of `VR-2` has no figure for `auc`");
              assertThat(d.breaks())
                  .containsExactly(Fact.verdictOf("VR-2"), new Fact("figures-of", "VR-2 auc"));
            });
  }

  @Test
  void everyCriterionNeedsABound() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: PR-1, kind: protocol, status: approved, criteria: [{metric: auc}]");
    assertThat(fixture.check(new CriterionWithoutBound())).hasSize(1);
    assertThat(measured(0.9, "").check(new CriterionWithoutBound())).isEmpty();
  }

  @Test
  void aRunVerifiesOnlyWhatItsProtocolTests() {
    EvidenceFixture fixture =
        measured(0.9, "")
            .record("id: RC-1, kind: risk-control, status: implemented")
            .run("VR-2", "follows: PR-1, verifies: [REQ-1, RC-1]", "sensitivity", 0.9);
    assertThat(fixture.check(new ProtocolTestsSomethingElse()))
        .extracting(Diagnostic::message)
        .containsExactly("`VR-2` is said to verify `RC-1`, which `PR-1` does not test");
  }

  @Test
  void verificationSpeaksOfTheVersionItWasMadeOn() {
    EvidenceFixture fixture =
        measured(0.9, "")
            .record("id: MV-0, kind: model-version, status: released, release: '0.9.0'")
            .record("id: REQ-2, kind: requirement, status: approved")
            .run("VR-0", "verifies: REQ-2, evaluates: MV-0", "sensitivity", 0.9)
            .record(decision("decision: released"));
    assertThat(fixture.check(new VerifiedOnAnotherVersion()))
        .extracting(Diagnostic::subject)
        .containsExactly("REQ-2");
  }
}
