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

  /** Title of a column at the top, and the rule under it. */
  public record Heading(String text, int x, int width) {}

  /** An empty place, 30 high. */
  public record Slot(String text, int x, int y, int width) {}

  /**
   * A link.
   *
   * @param classes of its group
   * @param tooltip who links to whom, how, how strongly
   * @param style what applies without a style sheet
   * @param path data of the line
   * @param head data of the arrow head
   * @param label relation beside the line; empty for none
   * @param labelX where the label starts, or ends
   * @param labelY its base line
   * @param labelEnds whether the label ends at {@code labelX}
   * @param ends what a script needs to follow it
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
      boolean labelEnds,
      Ends ends) {}

  /**
   * Which nodes a line ties, for the script that highlights and collapses.
   *
   * @param from {@link Card#node} of the card that holds the link
   * @param to the same of its target
   * @param flow which of them is nearer to the intended use
   * @param links number of links that the line stands for
   */
  public record Ends(String from, String to, Flow flow, int links) {}

  /** Which way a link points along the spine. */
  public enum Flow {
    /** Its target is upstream, as of most links: what follows names what it rests on. */
    UPSTREAM,
    /** Its target is downstream, as of {@code implemented by}. */
    DOWNSTREAM
  }

  /**
   * A node.
   *
   * @param node what lines call it; empty when no line can lead to it
   * @param ofKind its kind as shown, by which cards are drawn as one
   * @param classes of its group
   * @param here whether it is the record that the picture is about
   * @param dashed whether its border says that there is no record, or more than one
   * @param address relative; empty for none
   * @param tooltip its whole title
   * @param name first line
   * @param kind right end of the first line; empty when there is no room
   * @param title second line; may be empty
   * @param titleRest third line; may be empty
   * @param mark class of the state's mark; empty for none
   * @param colour of the state
   * @param x left edge
   * @param y top edge
   * @param width of the card
   * @param height of the card
   */
  public record Card(
      String node,
      String ofKind,
      String classes,
      boolean here,
      boolean dashed,
      String address,
      String tooltip,
      String name,
      String kind,
      String title,
      String titleRest,
      String mark,
      String colour,
      int x,
      int y,
      int width,
      int height) {
    /** The same card elsewhere. */
    public Card at(int left, int top) {
      return new Card(
          node, ofKind, classes, here, dashed, address, tooltip, name, kind, title, titleRest, mark,
          colour, left, top, width, height);
    }

    /** The same card as a part of another node, with which it is followed. */
    Card partOf(String other) {
      return new Card(
          other, "", classes, here, dashed, address, tooltip, name, kind, title, titleRest, mark,
          colour, x, y, width, height);
    }

    /** The same card without a word on it; its tooltip stays. */
    Card withoutTitle() {
      return new Card(
          node, ofKind, classes, here, dashed, address, tooltip, "", "", "", "", mark, colour, x, y,
          width, height);
    }

    /** Left edge of the mark, from the card's left edge. */
    public int markLeft() {
      return width - 19;
    }

    /** Right end of the kind, from the card's left edge. */
    public int kindRight() {
      return mark.isEmpty() ? width - 8 : width - 23;
    }

    /** Width of the border, whose middle runs half a pixel inside. */
    public int innerWidth() {
      return width - 1;
    }

    /** Height of the border. */
    public int innerHeight() {
      return height - 1;
    }

    /** Height of the straight part of the bar at the left edge. */
    public int barHeight() {
      return height - 10;
    }
  }

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
