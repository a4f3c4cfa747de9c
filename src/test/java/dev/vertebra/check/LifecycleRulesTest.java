package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.change.ChangeNotAssessed;
import dev.vertebra.check.change.ChangeWithoutReverification;
import dev.vertebra.check.postmarket.CapaClosedEarly;
import dev.vertebra.check.postmarket.SignalPastLimit;
import dev.vertebra.check.postmarket.SignalUndecided;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules on changes, signals and corrective actions. */
class LifecycleRulesTest {
  private static EvidenceFixture change(String fields) {
    return new EvidenceFixture()
        .record("id: C-1, kind: component, status: released")
        .record("id: PROC-1, kind: procedure, status: effective")
        .record("id: CR-1, kind: change-request, status: approved, " + fields);
  }

  private static EvidenceFixture signal(String fields) {
    return new EvidenceFixture()
        .record("id: RISK-1, kind: risk, status: assessed")
        .record("id: SIG-1, kind: signal, received: 2026-04-01, limit: 30, " + fields);
  }

  @Test
  void aChangeIsAssessedWithReasons() {
    String impact = "impact-assessment: Only a text, assessed: 2026-04-01";
    assertThat(change(impact).check(new ChangeNotAssessed()))
        .extracting(Diagnostic::message)
        .containsExactly(
            "`CR-1` is `approved` without `submission-decision` and `submission-rationale`");
    assertThat(
            change(impact + ", submission-decision: none-needed, submission-rationale: Only a text")
                .check(new ChangeNotAssessed()))
        .isEmpty();
    assertThat(
            change(impact + ", submission-decision: none-needed, submission-rationale: n/a")
                .check(new ChangeNotAssessed()))
        .as("a bare tick of a flow chart is no reason")
        .hasSize(1);
    assertThat(
            change(impact)
                .record("id: REG-1, kind: regulatory-decision, status: approved, decides-on: CR-1")
                .check(new ChangeNotAssessed()))
        .isEmpty();
  }

  @Test
  void aChangeOfTheModelNamesWhatToRunAgain() {
    assertThat(change("changes: C-1").check(new ChangeWithoutReverification()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
    assertThat(
            change("changes: C-1, requires: PR-1")
                .record("id: PR-1, kind: protocol, status: approved")
                .check(new ChangeWithoutReverification()))
        .isEmpty();
  }

  @Test
  void aReviewWillDoForAChangeOfDocumentsOnly() {
    String review = "id: DR-1, kind: design-review, status: held, reviews: CR-1";
    assertThat(change("changes: PROC-1").check(new ChangeWithoutReverification()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
    assertThat(change("changes: PROC-1").record(review).check(new ChangeWithoutReverification()))
        .isEmpty();
    assertThat(change("changes: C-1").record(review).check(new ChangeWithoutReverification()))
        .hasSize(1);
  }

  @Test
  void aClosedComplaintIsDecidedAndTiedToARisk() {
    assertThat(
            signal("status: closed, signal-type: complaint, reportable: no")
                .check(new SignalUndecided()))
        .extracting(Diagnostic::message, Diagnostic::severity)
        .containsExactly(
            tuple("`SIG-1` says whether it is reportable, but not why", Severity.ERROR),
            tuple("`SIG-1` is tied to no risk", Severity.ERROR));
    assertThat(
            signal(
                    "status: closed, signal-type: complaint, reportable: no,"
                        + " reportability-rationale: Text, concerns: RISK-1")
                .check(new SignalUndecided()))
        .isEmpty();
  }

  @Test
  void anOpenSignalIsOnlyWarnedAbout() {
    assertThat(signal("status: open, signal-type: incident").check(new SignalUndecided()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING);
  }

  @Test
  void aSignalIsDisposedOfInTime() {
    String disposed = "status: closed, disposition: Text, disposed: ";
    assertThat(signal(disposed + "2026-05-01").check(new SignalPastLimit())).isEmpty();
    assertThat(signal(disposed + "2026-05-02").check(new SignalPastLimit()))
        .extracting(Diagnostic::severity, Diagnostic::label)
        .containsExactly(tuple(Severity.WARNING, "due by 2026-05-01"));
    assertThat(signal("status: closed").check(new SignalPastLimit()))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void anOverdueSignalStopsALaterRelease() {
    assertThat(signal("status: open").check(new SignalPastLimit())).isEmpty();
    assertThat(decidedWithAnOpenSignal("2026-05-01")).isEmpty();
    assertThat(decidedWithAnOpenSignal("2026-05-02"))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  private static List<Diagnostic> decidedWithAnOpenSignal(String day) {
    return signal("status: open")
        .record(
            "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', decided: %sT00:00:00Z"
                .formatted(day))
        .check(new SignalPastLimit());
  }

  @Test
  void aCapaIsClosedWhenItIsComplete() {
    String texts = "id: CAPA-1, kind: capa, closed: 2026-05-01, root-cause: T, action: T";
    String complete = texts + ", verification: T, effectiveness: {checked: 2026-05-01, method: T, ";
    assertThat(
            new EvidenceFixture().record(texts + ", status: closed").check(new CapaClosedEarly()))
        .extracting(Diagnostic::message)
        .containsExactly("`CAPA-1` is closed without `verification` and `effectiveness`");
    assertThat(
            new EvidenceFixture()
                .record(complete + "effective: no}, status: closed")
                .check(new CapaClosedEarly()))
        .extracting(Diagnostic::message)
        .containsExactly("`CAPA-1` is closed although its action was not effective");
    assertThat(
            new EvidenceFixture()
                .record(complete + "effective: yes}, status: closed")
                .check(new CapaClosedEarly()))
        .isEmpty();
    assertThat(
            new EvidenceFixture()
                .record("id: CAPA-1, kind: capa, status: open")
                .check(new CapaClosedEarly()))
        .isEmpty();
  }
}
