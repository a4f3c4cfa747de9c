package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeReportTest {
  private static final Report LARGE = Samples.many(25_000);
  private static final Report LARGE_KNOWN =
      Samples.many(25_000).since(Samples.baseline(Samples.many(24_000)));

  /** A slow machine needs a fraction of this; what is quadratic needs a multiple. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void twentyFiveThousandFindingsAreNoWait(ReportFormat format) {
    Counting out = new Counting();
    Assertions.assertTimeout(
        LIMIT,
        () -> {
          format.write(LARGE, out);
          format.write(LARGE_KNOWN, out);
        });
    assertThat(out.characters).isPositive();
  }

  private static final class Counting extends Writer {
    private long characters;

    @Override
    public void write(char[] text, int start, int length) {
      characters += length;
    }

    @Override
    public void flush() throws IOException {}

    @Override
    public void close() throws IOException {}
  }
}
