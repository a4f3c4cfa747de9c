package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list that is cut loses no row, and a pager of any length stays short. */
class SheetTest {
  @Test
  void rowsAreCutByWhatTheyTake() {
    List<Sheet<Integer>> sheets =
        Sheet.fit("kinds/a.html", List.of(60, 40, 1, 500, 99, 2), 100, n -> n);
    assertThat(sheets)
        .extracting(Sheet::rows)
        .containsExactly(List.of(60, 40), List.of(1), List.of(500), List.of(99), List.of(2));
    assertThat(sheets).extracting(Sheet::before).containsExactly(0, 2, 3, 4, 5);
    assertThat(sheets.get(1).path()).isEqualTo("kinds/a.2.html");
    assertThat(sheets).allMatch(s -> s.all() == 6 && s.count() == 5);
  }

  @Test
  void anEmptyListIsOneEmptyPage() {
    List<Sheet<Integer>> sheets = Sheet.fit("a.html", List.<Integer>of(), 100, n -> n);
    assertThat(sheets).hasSize(1);
    assertThat(sheets.get(0).isCut()).isFalse();
  }

  @Test
  void aPagerLeadsToBothEndsAndAround() {
    List<Sheet<Integer>> sheets = Sheet.cut("a.html", Collections.nCopies(927, 1), 1);
    List<Integer> stops = sheets.get(454).stops();
    assertThat(stops).contains(1, 453, 454, 455, 456, 457, 927).hasSizeLessThan(40);
    assertThat(sheets.get(0).stops()).startsWith(1, 2, 3).isSorted();
    assertThat(Sheet.cut("a.html", List.of(1, 2, 3), 1).get(1).stops()).containsExactly(1, 2, 3);
  }
}
