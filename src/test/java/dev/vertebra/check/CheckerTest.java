package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vertebra.check.release.DeploymentWithoutUdi;
import dev.vertebra.check.release.ReleaseNotDecided;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final List<Rule> RULES =
      List.of(new ReleaseNotDecided(), new DeploymentWithoutUdi());

  private static EvidenceFixture deployed() {
    return new EvidenceFixture()
        .record("id: DEP-1, kind: deployment, status: live, site: S, deployed: 2026-03-25");
  }

  @Test
  void keepsTheSeverityOfTheRule() {
    assertThat(Checker.check(deployed().inspection(), RULES).diagnostics())
        .extracting(d -> d.code().id(), Diagnostic::severity)
        .containsExactly(tuple("VT366", Severity.WARNING), tuple("VT361", Severity.ERROR));
  }

  @Test
  void appliesTheSeverityOfTheProject() {
    EvidenceFixture fixture = deployed().project("rules: [{code: VT366, severity: error}]\n");
    assertThat(Checker.check(fixture.inspection(), RULES).diagnostics())
        .filteredOn(d -> d.code().id().equals("VT366"))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void notesThatARuleIsOff() {
    EvidenceFixture fixture = deployed().project("rules: [{code: VT366, severity: off}]\n");
    assertThat(Checker.check(fixture.inspection(), RULES).diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("VT361", "VT393");
  }

  @Test
  void refusesThatEveryRuleIsOff() {
    EvidenceFixture fixture =
        deployed().project("rules: [{code: VT361, severity: off}, {code: VT366, severity: off}]\n");
    assertThat(Checker.check(fixture.inspection(), RULES).diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("VT392");
  }

  @Test
  void knowsItsCodes() {
    EvidenceFixture fixture =
        deployed()
            .project("rules: [{code: VT399, severity: off}, {code: VT201, severity: note}]\n");
    assertThat(Checker.check(fixture.inspection(), RULES).diagnostics())
        .filteredOn(d -> d.code().id().equals("VT391"))
        .extracting(Diagnostic::message)
        .containsExactly("no rule has the code `VT399`", "the severity of `VT201` is fixed");
  }
}
