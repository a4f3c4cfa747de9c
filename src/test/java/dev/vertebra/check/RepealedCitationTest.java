package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.check.qms.RepealedCitation;
import dev.vertebra.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are compared whole, and what says that it is former is no citation. */
class RepealedCitationTest {
  private static List<String> cited(String day, String text) {
    return new EvidenceFixture()
            .record(
                "id: P-1, kind: procedure, status: effective, date: %s, controls: '%s'"
                    .formatted(day, text))
            .check(new RepealedCitation())
            .stream()
            .map(Diagnostic::target)
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Design control (21 CFR 820.30)|21 CFR 820.30",
        "see 21 CFR Part 820.198|21 CFR 820.198",
        "see §820.180(c)|21 CFR 820.180",
        "as 820.100(a) asks|21 CFR 820.100",
        "ISO 13485:2003, clause 7|ISO 13485:2003",
        "EN ISO 13485:2012|ISO 13485:2012"
      })
  void findsWhatIsRepealed(String text, String citation) {
    assertThat(cited("2026-02-02", text)).containsExactly(citation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21 CFR 820.35(a) and 21 CFR 820.3",
        "21 CFR 820.10(c)(1)",
        "21 CFR 820.45",
        "a dose of 820.30 mg",
        "formerly 21 CFR 820.30",
        "21 CFR 820.30(h), repealed; see 7.3",
        "ISO 13485:2016",
        "the number 13485:20031 of a part"
      })
  void leavesTheRestAlone(String text) {
    assertThat(cited("2026-02-02", text)).isEmpty();
  }

  @Test
  void findsEachOfAList() {
    assertThat(cited("2026-02-02", "21 CFR 820.30, 820.100 and 820.35"))
        .containsExactly("21 CFR 820.100", "21 CFR 820.30");
  }

  @Test
  void leavesOldRecordsAlone() {
    assertThat(cited("2026-02-01", "21 CFR 820.30")).isEmpty();
  }
}
