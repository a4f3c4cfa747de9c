package dev.vertebra.render.graph;

import java.util.List;

/**
 * A finished picture in pixels, origin top left: what the template {@code shared/graph.ftlh} turns
 * into SVG. All texts are clean and cut to their place, and all colours are what applies when no
 * style sheet does.
 *
 * @param name prefix of element ids
 * @param title short name
 * @param description what the picture says
 * @param width of the whole
 * @param height of the whole
 * @param headings over the columns
 * @param slots empty places that say what is missing
 * @param lines links, below the cards
 * @param cards nodes
 * @param legend what the line styles and marks in this picture mean
 */
public record Drawing(
    String name,
    String title,
    String description,
    int width,
    int height,
    List<Heading> headings,
    List<Slot> slots,
    List<Line> lines,
    List<Card> cards,
    List<LegendEntry> legend) {
  public Drawing {
    headings = List.copyOf(headings);
    slots = List.copyOf(slots);
    lines = List.copyOf(lines);
    cards = List.copyOf(cards);
    legend = List.copyOf(legend);
  }

  /** Title of a column, and the rule under it. */
  public record Heading(String text, int x, int y, int width) {}

  /** An empty place. */
  public record Slot(String text, int x, int y, int width, int height) {}

  /**
   * A link.
   *
   * @param classes of its group
   * @param tooltip who links to whom, how, how strongly
   * @param style what applies without a style sheet
   * @param path data of the line
   * @param head data of the arrow head
   * @param label relation beside the line; empty for none
   * @param labelX where the label starts or, if {@code labelAnchor} is {@code end}, ends
   * @param labelY its base line
   * @param labelAnchor {@code start} or {@code end}
   */
  public record Line(
      String classes,
      String tooltip,
      LineStyle style,
      String path,
      String head,
      String label,
      int labelX,
      int labelY,
      String labelAnchor) {}

  /**
   * A node.
   *
   * @param classes of its group
   * @param address relative; empty for none
   * @param tooltip its whole title
   * @param name first line
   * @param kind right end of the first line; empty when there is no room
   * @param titleLines at most two
   * @param mark class of the state's mark; empty for none
   * @param colour of the state
   * @param border dashes of the border; empty for solid
   * @param x left edge
   * @param y top edge
   * @param width of the card
   * @param height of the card
   */
  public record Card(
      String classes,
      String address,
      String tooltip,
      String name,
      String kind,
      List<String> titleLines,
      String mark,
      String colour,
      String border,
      int x,
      int y,
      int width,
      int height) {}

  /**
   * A line or a mark, and what it means.
   *
   * @param classes of its group
   * @param text its meaning and how often it occurs
   * @param style of the sample line
   * @param path data of the sample; empty when {@code mark} is given
   * @param head data of its arrow head
   * @param mark class of the state's mark; empty for none
   * @param colour of the mark
   * @param x left edge
   * @param y middle
   */
  public record LegendEntry(
      String classes,
      String text,
      LineStyle style,
      String path,
      String head,
      String mark,
      String colour,
      int x,
      int y) {}
}
