package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.lineage.ComponentRoleMissing;
import dev.vertebra.check.lineage.CompositionIncomplete;
import dev.vertebra.check.lineage.DatasetWithoutAnnotationPolicy;
import dev.vertebra.check.lineage.DatasetWithoutSource;
import dev.vertebra.check.qms.ClauseWronglyExcluded;
import dev.vertebra.check.qms.SupplierNotEvaluated;
import dev.vertebra.check.qms.ToolNotValidated;
import dev.vertebra.check.qms.UnknownClause;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class QualityAndLineageRulesTest {
  private static EvidenceFixture one(String fields) {
    return new EvidenceFixture().record(fields);
  }

  @Test
  void aSupplierIsEvaluated() {
    String supplier = "id: SUP-1, kind: supplier, status: approved, criticality: high";
    String evaluation = ", evaluation: {evaluated: 2026-01-01, criteria: T, result: ";
    assertThat(one(supplier).check(new SupplierNotEvaluated()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
    assertThat(one(supplier + evaluation + "approved}").check(new SupplierNotEvaluated()))
        .isEmpty();
    assertThat(one(supplier + evaluation + "rejected}").check(new SupplierNotEvaluated()))
        .hasSize(1);
    assertThat(one(supplier.replace("high", "low")).check(new SupplierNotEvaluated()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void anEvaluationIsCurrentAtTheRelease() {
    String supplier =
        "id: SUP-1, kind: supplier, status: approved, criticality: high, evaluation: {evaluated:"
            + " 2026-01-01, criteria: T, result: approved, next-due: 2026-03-01}";
    String decision =
        "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', decided: ";
    assertThat(
            one(supplier)
                .record(decision + "2026-03-01T09:00:00Z")
                .check(new SupplierNotEvaluated()))
        .isEmpty();
    assertThat(
            one(supplier)
                .record(decision + "2026-03-02T09:00:00Z")
                .check(new SupplierNotEvaluated()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aToolIsValidatedAtTheVersionInUse() {
    String tool = "id: TOOL-1, kind: tool, status: validated, tool-version: '1.10'";
    String validated = tool + ", validated: 2026-01-01, validated-version: ";
    assertThat(one(tool).check(new ToolNotValidated())).hasSize(1);
    assertThat(one(validated + "'1.1'").check(new ToolNotValidated())).hasSize(1);
    assertThat(one(validated + "'1.10'").check(new ToolNotValidated())).isEmpty();
  }

  @Test
  void onlySomeClausesMayBeLeftOut() {
    String excluded =
        """
        not-applicable:
          - {clause: 7.5.5, justification: No sterile state.}
          - {clause: 4.2.3, justification: T}
          - {clause: 7.3.2, justification: T}
          - {clause: 7.99, justification: T}
          - {clause: 7.5.7}
          - {clause: 6.2, justification: T}
        """;
    assertThat(
            one("id: TR-1, kind: training-record, clauses: [6.2]")
                .project(excluded)
                .check(new ClauseWronglyExcluded()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "clause `4.2.3` may not be declared not applicable",
            "clause `7.3.2` applies to every device that is software",
            "clause `7.99` is declared not applicable and does not exist",
            "clause `7.5.7` is declared not applicable without a justification",
            "clause `6.2` is declared not applicable, and records name it");
  }

  @Test
  void clausesAreComparedExactly() {
    assertThat(
            one("id: P-1, kind: procedure, clauses: [4.2.4, 4.2.44, 7.3, 'other:1']")
                .check(new UnknownClause()))
        .extracting(Diagnostic::label, Diagnostic::severity)
        .containsExactly(
            tuple("no such clause", Severity.ERROR),
            tuple("Design and development", Severity.WARNING),
            tuple("not a selected catalogue", Severity.ERROR));
  }

  private static EvidenceFixture datasets() {
    return one("id: DS-1, kind: dataset, status: released, role: source, rows: 2")
        .record(
            "id: DS-2, kind: dataset, status: released, role: training, rows: 2, drawn-from: DS-1")
        .record("id: DS-3, kind: dataset, status: released, role: test, rows: 2");
  }

  @Test
  void everyLineOfDataEndsAtASource() {
    assertThat(datasets().check(new DatasetWithoutSource()))
        .extracting(Diagnostic::subject)
        .containsExactly("DS-3");
  }

  @Test
  void aPolicyOnTheSourceGovernsItsSplits() {
    EvidenceFixture fixture =
        one("id: AP-1, kind: annotation-policy, status: approved")
            .record(
                "id: DS-1, kind: dataset, status: released, role: source, annotated-under: AP-1")
            .record("id: DS-2, kind: dataset, status: released, role: training, drawn-from: DS-1")
            .record("id: DS-4, kind: dataset, status: released, role: test, drawn-from: DS-2");
    assertThat(fixture.check(new DatasetWithoutAnnotationPolicy())).isEmpty();
    assertThat(datasets().check(new DatasetWithoutAnnotationPolicy()))
        .extracting(Diagnostic::subject)
        .containsExactly("DS-2", "DS-3");
  }

  @Test
  void theCountsOfEachAttributeAddUp() {
    String dataset =
        "id: DS-1, kind: dataset, status: released, role: test, rows: 3, composition: [{attribute:"
            + " a, group: x, count: 1}, {attribute: a, group: y, count: 2}";
    assertThat(one(dataset + "]").check(new CompositionIncomplete())).isEmpty();
    assertThat(
            one(dataset + ", {attribute: b, group: x, count: 2}]")
                .check(new CompositionIncomplete()))
        .extracting(Diagnostic::message)
        .containsExactly("the counts of `b` in `DS-1` add up to 2, and it has 3 rows");
    assertThat(datasets().check(new CompositionIncomplete()))
        .extracting(Diagnostic::severity)
        .containsOnly(Severity.WARNING)
        .hasSize(3);
  }

  @Test
  void aModelSystemHasEveryRole() {
    EvidenceFixture fixture =
        one("id: C-1, kind: component, status: released, role: weights")
            .record("id: MV-1, kind: model-version, status: released, composed-of: C-1");
    assertThat(fixture.check(new ComponentRoleMissing()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "`MV-1` has no component for `preprocessing`, `postprocessing`, `threshold`, `runtime`,"
                + " `configuration` and 1 more");
  }
}
