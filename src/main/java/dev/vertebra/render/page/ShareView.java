package dev.vertebra.render.page;

import dev.vertebra.model.LinkShare;
import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.List;

/**
 * How many links have which strength, with what a bar of 1000 units needs.
 *
 * @param parts one for each strength, the strongest first
 * @param total all links: the denominator
 */
public record ShareView(List<Part> parts, int total) {

  /**
   * Links of one strength.
   *
   * @param strength the strength
   * @param count number of links
   * @param start where its part of the bar starts
   * @param width how wide its part of the bar is
   */
  public record Part(Strength strength, int count, int start, int width) {}

  private static final int BAR = 1000;

  public ShareView {
    parts = List.copyOf(parts);
  }

  /** The view of a share; a count above zero is never too narrow to see. */
  static ShareView of(LinkShare share) {
    List<Part> parts = new ArrayList<>();
    int total = share.total();
    long before = 0;
    for (Strength strength : Strength.values()) {
      int count = share.count(strength);
      int start = total == 0 ? 0 : (int) (before * BAR / total);
      before += count;
      int end = total == 0 ? 0 : (int) (before * BAR / total);
      parts.add(new Part(strength, count, start, count == 0 ? 0 : Math.max(4, end - start)));
    }
    return new ShareView(parts, total);
  }

  /** Number of proven links. */
  public int proven() {
    return count(Strength.PROVEN);
  }

  /** Number of links of a strength. */
  public int count(Strength strength) {
    return parts.stream().filter(p -> p.strength() == strength).mapToInt(Part::count).sum();
  }
}
