package dev.vertebra.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final Code MISSING = Code.error("VT201", "link-target-missing");
  private static final Code OTHER = Code.error("VT202", "link-target-kind");

  @Test
  void movingRewordingAndAnotherSeverityChangeNothing() {
    Diagnostic first = at(9, "`RISK-007` does not exist").targeting("RISK-007").labelled("gone");
    Diagnostic later =
        Diagnostic.of(MISSING, new Span("moved.yaml", 200, 1, 201, 3), "no such thing")
            .about("REQ-1")
            .targeting("RISK-007")
            .at(Severity.NOTE);
    assertThat(one(first)).isEqualTo(one(later)).matches("[0-9a-f]{64}");
  }

  @Test
  void codeRecordTargetAndFileTellApart() {
    Diagnostic base = at(9, "m").targeting("T");
    List<Diagnostic> others =
        List.of(
            base,
            Diagnostic.of(OTHER, base.span(), "m").about("REQ-1").targeting("T"),
            base.about("REQ-2"),
            base.targeting("U"),
            base.about(""),
            Diagnostic.of(MISSING, new Span("b.md", 9, 1, 9, 2), "m").targeting("T"),
            // What could run together without lengths in between.
            base.about("REQ-1T").targeting(""),
            base.about("REQ-").targeting("1T"),
            base.about("REQ-1\u0000").targeting("\u0000T"));
    assertThat(others.stream().map(FingerprintsTest::one)).doesNotHaveDuplicates();
  }

  @Test
  void aRecordIsNotTakenForTheFileOfItsName() {
    Diagnostic file = Diagnostic.of(MISSING, Span.wholeFile("REQ-1"), "m");
    assertThat(one(file)).isNotEqualTo(one(file.about("REQ-1")));
  }

  @Test
  void equalsGetOrdinalsByPlaceInWhateverOrderTheyWereFound() {
    List<Diagnostic> found = new ArrayList<>();
    for (int line = 1; line <= 12; line++) {
      found.add(at(line, "again"));
    }
    Collections.shuffle(found, new Random(7));
    Fingerprints fingerprints = Fingerprints.of(Findings.fold(found));
    String shared = one(at(1, "again"));
    for (Diagnostic finding : found) {
      int line = finding.span().line();
      assertThat(fingerprints.of(finding)).isEqualTo(line == 1 ? shared : shared + ":" + line);
      assertThat(Fingerprints.shared(fingerprints.of(finding))).isEqualTo(shared);
    }
  }

  @Test
  void waivedOnesAndConsequencesHaveTheirs() {
    Diagnostic root = at(1, "root").breaking(Fact.record("A"));
    Diagnostic consequence = at(2, "so").targeting("x").restingOn(Fact.record("A"));
    Waiver waiver = new Waiver("VT201", "REQ-1", "", "why", "ROLE", "2027-01-01", root.span());
    Findings folded = Findings.fold(List.of(root, consequence));
    Findings waived = new Findings(List.of(), List.of(new Waived(folded.list().get(0), waiver)));
    Fingerprints fingerprints = Fingerprints.of(waived);
    assertThat(fingerprints.of(root)).isNotEqualTo(fingerprints.of(consequence));
    assertThatIllegalArgumentException().isThrownBy(() -> fingerprints.of(at(3, "stranger")));
  }

  private static Diagnostic at(int line, String message) {
    return Diagnostic.of(MISSING, new Span("a.md", line, 1, line, 2), message).about("REQ-1");
  }

  private static String one(Diagnostic finding) {
    return Fingerprints.of(Findings.fold(List.of(finding))).of(finding);
  }
}
