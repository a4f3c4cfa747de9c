package dev.vertebra.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.AcceptedRun;
import dev.vertebra.model.Metric;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which values of different releases can be compared. */
class TrendValueTest {
  private static TrendValue value(int slot, String run, String data, String protocol) {
    AcceptedRun accepted =
        new AcceptedRun(
            new RecordId(run),
            Optional.of(
                new AcceptedRun.Method(new RecordId("PR-" + protocol), Sha256.ofText(protocol))),
            List.of(new RecordId("DS-1")),
            data.isEmpty() ? List.of() : List.of(Sha256.ofText(data)),
            List.of(),
            List.of());
    Metric metric =
        new Metric(
            "auc", "all", BigDecimal.ONE, "1", "", "", Optional.empty(), Span.wholeFile("r.json"));
    return new TrendValue(slot, slot + ".0", accepted, metric, List.of());
  }

  private static TrendValue.Likeness last(TrendValue... series) {
    return TrendValue.compare(List.of(series), series.length - 1);
  }

  @Test
  void theSameBytesByTheSameProtocolAreComparable() {
    TrendValue.Likeness likeness =
        last(value(0, "VR-1", "a", "1"), value(1, "VR-2", "b", "1"), value(2, "VR-3", "a", "1"));
    assertThat(likeness.with()).hasValue(0);
    assertThat(likeness.text().state()).isEqualTo(TrendsView.State.COMPARABLE);
    assertThat(likeness.text().why()).isEqualTo("with 0.0: same data, same protocol");
  }

  @Test
  void anotherDigestOfTheSameDatasetIsNot() {
    TrendsView.Comparability text =
        last(value(0, "VR-1", "a", "1"), value(1, "VR-2", "b", "1")).text();
    assertThat(text.state()).isEqualTo(TrendsView.State.NOT_COMPARABLE);
    assertThat(text.why()).isEqualTo("dataset digest differs: the files of DS-1 changed");
  }

  @Test
  void anotherProtocolOnTheSameDataIsNot() {
    TrendValue.Likeness likeness = last(value(0, "VR-1", "a", "1"), value(1, "VR-2", "a", "2"));
    assertThat(likeness.with()).isEmpty();
    assertThat(likeness.text().why())
        .isEqualTo("same data as 0.0, protocol differs: PR-1 then, PR-2 now");
  }

  @Test
  void twoRunsOfOneReleaseAreNoTrend() {
    assertThat(last(value(0, "VR-1", "a", "1"), value(0, "VR-2", "a", "1")).text().state())
        .isEqualTo(TrendsView.State.FIRST);
  }

  @Test
  void dataOfUnknownDigestAreComparableWithNothing() {
    assertThat(last(value(0, "VR-1", "", "1"), value(1, "VR-2", "", "1")).text().why())
        .isEqualTo("no digest of its data is on file");
  }
}
