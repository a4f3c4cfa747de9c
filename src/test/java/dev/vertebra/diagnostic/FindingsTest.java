package dev.vertebra.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Code ERROR = Code.error("VT901", "an-error");
  private static final Code WARNING = Code.warning("VT902", "a-warning");
  private static final Fact FACT = Fact.record("REQ-1");
  private static final Fact OTHER = Fact.resultOf("VR-1");

  private static Diagnostic at(Code code, int line) {
    return Diagnostic.of(code, new Span("a.md", line, 1, line, 2), "message " + line);
  }

  @Test
  void aFindingThatRestsOnABrokenFactFoldsUnderItsRoot() {
    Diagnostic root = at(ERROR, 9).breaking(FACT);
    Diagnostic consequence = at(ERROR, 1).restingOn(FACT);
    Findings findings = Findings.fold(List.of(consequence, root));
    assertThat(findings.list()).containsExactly(new Finding(root, List.of(consequence)));
    assertThat(findings.count(Severity.ERROR)).isEqualTo(2);
  }

  @Test
  void chainsFoldUnderTheirFarEnd() {
    Diagnostic root = at(ERROR, 3).breaking(FACT);
    Diagnostic middle = at(ERROR, 2).restingOn(FACT).breaking(OTHER);
    Diagnostic last = at(ERROR, 1).restingOn(OTHER);
    assertThat(Findings.fold(List.of(last, middle, root)).list())
        .containsExactly(new Finding(root, List.of(middle, last)));
  }

  @Test
  void anErrorNeverHidesUnderAWarning() {
    Diagnostic warning = at(WARNING, 1).breaking(FACT);
    Diagnostic error = at(ERROR, 2).restingOn(FACT);
    assertThat(Findings.fold(List.of(warning, error)).list())
        .containsExactly(new Finding(warning, List.of()), new Finding(error, List.of()));
  }

  @Test
  void aCircleKeepsARoot() {
    Diagnostic one = at(ERROR, 1).breaking(FACT).restingOn(OTHER);
    Diagnostic two = at(ERROR, 2).breaking(OTHER).restingOn(FACT);
    Findings findings = Findings.fold(List.of(one, two));
    assertThat(findings.list()).hasSize(1);
    assertThat(findings.all()).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void aFindingIsNoConsequenceOfItself() {
    Diagnostic self = at(ERROR, 1).breaking(FACT).restingOn(FACT);
    assertThat(Findings.fold(List.of(self)).list()).containsExactly(new Finding(self, List.of()));
  }

  @Test
  void nothingIsLostAndEqualFindingsAreOne() {
    Diagnostic one = at(ERROR, 1);
    Diagnostic two = at(WARNING, 2);
    assertThat(Findings.fold(List.of(two, one, one)).all()).containsExactly(one, two);
  }
}
