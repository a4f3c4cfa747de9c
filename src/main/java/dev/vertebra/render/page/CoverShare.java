package dev.vertebra.render.page;

import java.util.ArrayList;
import java.util.List;

/**
 * States of some clauses with their denominator, and as stretches of a bar of 1000 units.
 *
 * @param total number of clauses
 * @param parts states that occur, in a fixed order
 */
public record CoverShare(int total, List<Part> parts) {
  private static final int WIDTH = 1000;
  private static final List<String> ORDER =
      List.of("evidenced", "partial", "gap", "not applicable");

  /**
   * Clauses in one state.
   *
   * @param state the state
   * @param count how many
   * @param byWay how many of them by way of other catalogues alone
   * @param start where its stretch starts
   * @param width how long it is
   */
  public record Part(String state, int count, int byWay, int start, int width) {}

  public CoverShare {
    parts = List.copyOf(parts);
  }

  static CoverShare of(List<ClauseView> clauses) {
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (String state : ORDER) {
      List<ClauseView> in = clauses.stream().filter(c -> c.state().equals(state)).toList();
      if (!in.isEmpty()) {
        int start = before * WIDTH / clauses.size();
        before += in.size();
        parts.add(
            new Part(
                state,
                in.size(),
                Math.toIntExact(in.stream().filter(ClauseView::isByWay).count()),
                start,
                before * WIDTH / clauses.size() - start));
      }
    }
    return new CoverShare(clauses.size(), parts);
  }

  /** Number of clauses in a state. */
  public int count(String state) {
    return parts.stream().filter(p -> p.state().equals(state)).mapToInt(Part::count).sum();
  }

  /** The bar in words. */
  public String words() {
    return String.join(", ", parts.stream().map(p -> p.count() + " " + p.state()).toList())
        + " of "
        + total;
  }
}
