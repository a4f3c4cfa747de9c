package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.render.graph.PlotPoint.Limit;
import dev.vertebra.render.graph.PlotPoint.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a forest plot puts what. */
class ForestPlotTest {
  private static ForestRow row(String label, String value, PlotMark mark, String... limits) {
    List<Limit> all = new ArrayList<>();
    for (String limit : limits) {
      all.add(new Limit(new BigDecimal(limit), Side.ABOVE));
    }
    BigDecimal estimate = new BigDecimal(value);
    BigDecimal arm = new BigDecimal("0.1");
    return new ForestRow(
        label,
        ForestRow.Weight.PART,
        new PlotPoint(
            Optional.of(estimate),
            Optional.of(new PlotPoint.Interval(estimate.subtract(arm), estimate.add(arm))),
            all,
            mark),
        value,
        "10",
        "");
  }

  private static ForestPlot plot(List<ForestRow> rows) {
    return ForestPlot.of("Subgroup", "sensitivity", "sensitivity", rows);
  }

  @Test
  void theAxisHasRoundEndsAndHoldsIntervalsAndLimits() {
    ForestPlot plot = plot(List.of(row("all", "0.80", PlotMark.MET, "0.55")));
    assertThat(plot.ticks()).extracting(PlotTick::text).startsWith("0.5").endsWith("0.9");
    assertThat(plot.ticks()).extracting(PlotTick::at).startsWith("212").endsWith("500");
  }

  @Test
  void aPointLiesInProportionAndItsIntervalEndsInCaps() {
    ForestPlot.Row row = plot(List.of(row("all", "0.80", PlotMark.MET, "0.50"))).rows().get(0);
    // From 0.5 at 212 to 0.9 at 500: 0.8 lies three quarters along, 0.7 half, 0.9 at the end.
    assertThat(row.x()).isEqualTo("428");
    assertThat(row.interval()).isEqualTo("M356 42V50M356 46H500M500 42V50");
  }

  @Test
  void limitsOfRowsThatFollowEachOtherMakeOneLine() {
    ForestPlot plot =
        plot(
            List.of(
                row("all", "0.8", PlotMark.MET, "0.75"),
                row("a", "0.8", PlotMark.MET, "0.7"),
                row("b", "0.6", PlotMark.NOT_MET, "0.7"),
                row("c", "0.8", PlotMark.NONE)));
    assertThat(plot.bounds()).hasSize(2);
    assertThat(plot.bounds().get(0)).endsWith("V57");
    assertThat(plot.bounds().get(1)).contains(" 61H").endsWith("V107");
    assertThat(plot.description()).contains("criterion not met: b.");
  }

  @Test
  void ofTooManyRowsNoMissIsLeftOut() {
    List<ForestRow> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(row("g" + i, "0.8", i == 97 ? PlotMark.NOT_MET : PlotMark.MET, "0.7"));
    }
    ForestPlot plot = plot(rows);
    assertThat(plot.rows()).hasSize(ForestPlot.MOST_ROWS);
    assertThat(plot.rows())
        .extracting(ForestPlot.Row::label)
        .startsWith("g0", "g1")
        .endsWith("g97");
    assertThat(plot.description()).contains("40 of 100 figures");
  }

  @Test
  void valuesWithoutASpreadOrBeyondAllMeasureDoNoHarm() {
    assertThat(plot(List.of(row("zero", "0", PlotMark.NONE))).rows().get(0).x()).isEqualTo("356");
    ForestRow huge =
        new ForestRow(
            "huge",
            ForestRow.Weight.PART,
            new PlotPoint(
                Optional.of(new BigDecimal("1" + "0".repeat(400))),
                Optional.empty(),
                List.of(),
                PlotMark.NONE),
            "very long ".repeat(50),
            "",
            "");
    ForestPlot plot = plot(List.of(huge));
    assertThat(plot.rows().get(0).x()).isEmpty();
    assertThat(plot.rows().get(0).figure()).hasSizeLessThan(40).endsWith("\u2026");
    assertThat(plot.ticks()).extracting(PlotTick::text).contains("0.0", "1.0");
  }
}
