package dev.vertebra.check.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  @ParameterizedTest
  @CsvSource({
    "REQ-1, REQ-1",
    "REQ-*, REQ-1",
    "*, REQ-1",
    "*-1, REQ-1",
    "R*Q*1, REQ-1",
    "**, x",
    "a*b*c, aXbYbc"
  })
  void aStarStandsForAnyCharacters(String pattern, String text) {
    assertThat(Selection.matches(pattern, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "REQ-1, REQ-10",
    "REQ-*, RISK-1",
    "*-1, REQ-10",
    "R*Q, REQ-1",
    "a.c, abc",
    "req-1, REQ-1"
  })
  void everythingElseStandsForItself(String pattern, String text) {
    assertThat(Selection.matches(pattern, text)).isFalse();
  }

  @Test
  void noPatternTakesLong() {
    String text = "a".repeat(20_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(Selection.matches("*a".repeat(50) + "b", text)).isFalse());
  }
}
