package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import java.math.BigDecimal;

/**
 * How links of one strength look where no style sheet applies. No two are alike in grey: they
 * differ in dashes, width or arrow head, not in colour alone (WCAG 2.2, 1.4.1).
 *
 * @param colour of the line
 * @param width in pixels
 * @param dashes {@code stroke-dasharray}; empty for solid
 * @param head colour inside the arrow head; white for a hollow one, {@code none} for an open one
 */
public record LineStyle(String colour, String width, String dashes, String head) {
  private static final String TEAL = "#0b6b6b";
  private static final String GREY = "#5b6b7a";
  private static final String AMBER = "#8a5a00";
  private static final String RED = "#a3231f";
  private static final String HOLLOW = "#ffffff";
  private static final String OPEN = "none";

  static LineStyle of(Strength strength) {
    return switch (strength) {
      case PROVEN -> new LineStyle(TEAL, "2", "", TEAL);
      case DECLARED -> new LineStyle(TEAL, "1.2", "", HOLLOW);
      case RECORDED -> new LineStyle(GREY, "1.2", "5 3", OPEN);
      case SUSPECT -> new LineStyle(AMBER, "1.6", "1.6 3", OPEN);
      case STALE -> new LineStyle(AMBER, "1.4", "9 3 2 3", HOLLOW);
      case BROKEN -> new LineStyle(RED, "1.6", "3 3", OPEN);
    };
  }

  /** The same line for many links: half a pixel wider each time that their number doubles. */
  LineStyle wider(int links) {
    int doubled = Math.min(8, 31 - Integer.numberOfLeadingZeros(Math.max(1, links)));
    if (doubled == 0) {
      return this;
    }
    BigDecimal sum =
        new BigDecimal(width).add(new BigDecimal("0.4").multiply(new BigDecimal(doubled)));
    return new LineStyle(colour, sum.toPlainString(), dashes, head);
  }

  /** The kind of arrow head, as a class: {@code solid}, {@code hollow} or {@code open}. */
  public String headClass() {
    return head.equals(OPEN) ? "open" : head.equals(HOLLOW) ? "hollow" : "solid";
  }
}
