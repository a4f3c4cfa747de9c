package dev.vertebra.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.render.page.TimeTaken.Standing;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTakenTest {
  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-20, 2026-03-02, 10, 2026-06-01, IN_TIME, 10",
    "2026-02-20, 2026-03-03, 10, 2026-06-01, LATE, 11",
    "2026-02-20,, 10, 2026-03-02, OPEN, 10",
    "2026-02-20,, 10, 2026-03-03, OVERDUE, 11",
    "2026-02-20,,, 2026-03-03, OPEN_WITHOUT_LIMIT, 11",
    "2026-02-20, 2026-02-20,, 2026-03-03, WITHOUT_LIMIT, 0",
    "2026-02-20,, 10,, UNCOUNTED, 0",
    "2026-02-20,, 10, 2026-02-19, UNCOUNTED, 0",
    ", 2026-02-20, 10, 2026-03-03, UNCOUNTED, 0",
    "2026-02-20, 2026-02-19, 10, 2026-03-03, UNCOUNTED, 0",
    "2024-02-28, 2024-03-01, 2, 2026-03-03, IN_TIME, 2",
    "2026-02-20, 2026-03-03, 0, 2026-06-01, WITHOUT_LIMIT, 11",
    "2026-02-20, 2026-03-03, 99999999999999999999, 2026-06-01, WITHOUT_LIMIT, 11",
  })
  void countsDaysAgainstTheLimit(
      String received,
      String disposed,
      BigInteger limit,
      String asOf,
      Standing standing,
      long days) {
    TimeTaken time =
        TimeTaken.of(day(received), day(disposed), Optional.ofNullable(limit), day(asOf));
    assertThat(time.standing()).isEqualTo(standing);
    assertThat(time.days()).isEqualTo(days);
  }

  @Test
  void saysItInWords() {
    assertThat(new TimeTaken(Standing.IN_TIME, 1, 30).text()).isEqualTo("1 of 30 days");
    assertThat(new TimeTaken(Standing.WITHOUT_LIMIT, 1, 0).text()).isEqualTo("1 day");
    assertThat(new TimeTaken(Standing.UNCOUNTED, 0, 30).text()).isEmpty();
  }
}
