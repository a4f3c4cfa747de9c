package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.risk.ControlEqualsCause;
import dev.vertebra.check.risk.ResidualRiskOpen;
import dev.vertebra.check.risk.RiskWithoutControl;
import dev.vertebra.check.risk.SubgroupWithoutResult;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class RiskRulesTest {
  private static EvidenceFixture risk(String fields) {
    return new EvidenceFixture().record("id: RISK-1, kind: risk, status: assessed, " + fields);
  }

  @Test
  void aRiskNeedsAnImplementedControl() {
    assertThat(
            risk("severity: 3")
                .record("id: RC-1, kind: risk-control, status: approved, mitigates: RISK-1")
                .check(new RiskWithoutControl()))
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.related().get(0).message())
                    .isEqualTo("`RC-1` would, but is `approved`"));
    assertThat(
            risk("severity: 3")
                .record("id: RC-1, kind: risk-control, status: implemented, mitigates: RISK-1")
                .check(new RiskWithoutControl()))
        .isEmpty();
    assertThat(
            risk("severity: 3")
                .record("id: REQ-1, kind: requirement, status: approved, mitigates: RISK-1")
                .check(new RiskWithoutControl()))
        .isEmpty();
  }

  @Test
  void aRiskThatIsAcceptableAsItIsGivesAWarning() {
    String same =
        "severity: 2, probability: 1, residual-severity: 2, residual-probability: 1,"
            + " acceptability: acceptable";
    assertThat(risk(same).check(new RiskWithoutControl()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  /** A notified body's finding on a clinical-AI device: it also asked whether others are alike. */
  @Test
  void n3TheListOfControlsIsNotTheListOfCauses() {
    EvidenceFixture fixture =
        risk("arises-from: [REQ-1, REQ-2]")
            .record("id: REQ-1, kind: requirement, status: approved, mitigates: [RISK-1, RISK-2]")
            .record("id: REQ-2, kind: requirement, status: approved, mitigates: RISK-1")
            .record("id: REQ-3, kind: requirement, status: approved")
            .record("id: RISK-2, kind: risk, status: assessed, arises-from: REQ-1")
            .record("id: RISK-3, kind: risk, status: assessed, arises-from: REQ-1")
            .record(
                "id: RC-1, kind: risk-control, status: implemented, mitigates: RISK-3,"
                    + " implemented-by: REQ-3");
    assertThat(fixture.check(new ControlEqualsCause()))
        .extracting(Diagnostic::subject, Diagnostic::severity)
        .containsExactly(tuple("RISK-1", Severity.ERROR), tuple("RISK-2", Severity.ERROR));
    assertThat(fixture.check(new ControlEqualsCause()).get(1).help())
        .contains("of 3 risks with controls, 2 are like this: `RISK-1` and `RISK-2`");
  }

  @Test
  void aControlThatAddsNothingBesideOneThatDoesIsAWarning() {
    EvidenceFixture fixture =
        risk("arises-from: [C-1, C-2]")
            .record("id: C-1, kind: component, status: released")
            .record("id: C-2, kind: component, status: released")
            .record("id: C-3, kind: component, status: released")
            .record(control("RC-1", "protective-measure", "[C-2, C-1]"))
            .record(control("RC-2", "protective-measure", "[C-3]"));
    assertThat(fixture.check(new ControlEqualsCause()))
        .extracting(Diagnostic::subject, Diagnostic::severity)
        .containsExactly(tuple("RISK-1", Severity.WARNING));
    fixture =
        risk("arises-from: [C-1, C-2]")
            .record("id: C-1, kind: component, status: released")
            .record("id: C-2, kind: component, status: released")
            .record(control("RC-1", "inherent-safety", "[C-2, C-1]"));
    assertThat(fixture.check(new ControlEqualsCause()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  private static String control(String id, String type, String by) {
    return "id: %s, kind: risk-control, status: implemented, control-type: %s, mitigates: RISK-1, implemented-by: %s"
        .formatted(id, type, by);
  }

  @Test
  void aRequirementDoesNotMitigateWhatItAloneCauses() {
    EvidenceFixture fixture =
        risk("arises-from: REQ-1")
            .record("id: REQ-1, kind: requirement, status: approved, mitigates: RISK-1");
    assertThat(fixture.check(new ControlEqualsCause())).hasSize(1);
  }

  @Test
  void theResidualRiskIsEvaluatedAndWeighed() {
    String evaluated = "residual-severity: 3, residual-probability: 1, acceptability: ";
    assertThat(risk("severity: 3").check(new ResidualRiskOpen()))
        .extracting(Diagnostic::label)
        .containsExactly("no `residual-severity`, `residual-probability` and `acceptability`");
    String reasons = ", benefit-risk: Reasons";
    assertThat(risk(evaluated + "not-acceptable" + reasons).check(new ResidualRiskOpen()))
        .extracting(Diagnostic::label)
        .containsExactly("this stops a release");
    String weighed = evaluated + "acceptable-with-rationale";
    assertThat(risk(weighed).check(new ResidualRiskOpen())).hasSize(1);
    assertThat(risk(weighed + reasons).check(new ResidualRiskOpen())).isEmpty();
    assertThat(risk(evaluated + "acceptable").check(new ResidualRiskOpen())).isEmpty();
  }

  @Test
  void aNamedSubgroupHasAFigureInAnAcceptedRun() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: IU-1, kind: intended-use, status: approved, subgroups: [young, old]")
            .run("VR-1", "evaluates: MV-1", EvidenceFixture.metric("auc", "young", "0.8"), "")
            .run("VR-2", "evaluates: MV-1", EvidenceFixture.metric("auc", "old", "0.8"), "");
    assertThat(fixture.check(new SubgroupWithoutResult())).isEmpty();
    fixture.record(
        "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', accepts: VR-1");
    assertThat(fixture.check(new SubgroupWithoutResult()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "`IU-1` names the subgroup `old`, and no accepted run has a figure for it");
  }
}
