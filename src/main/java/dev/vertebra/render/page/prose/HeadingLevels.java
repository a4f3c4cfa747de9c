package dev.vertebra.render.page.prose;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Levels of a body's headings on a page: below the page's own second level, and without gaps
 * whatever levels the author used, as readers who go from heading to heading need them (WCAG 2.2,
 * technique G141).
 */
final class HeadingLevels {
  private static final int ABOVE = 2;
  private static final int DEEPEST = 6;

  /** A heading that later ones may stand under. */
  private record Open(int written, int shown) {}

  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * The level of the next heading.
   *
   * @param written its level in the body, from 1
   */
  int next(int written) {
    while (!open.isEmpty() && open.peek().written() >= written) {
      open.pop();
    }
    int above = open.isEmpty() ? ABOVE : open.peek().shown();
    int shown = Math.min(DEEPEST, above + 1);
    open.push(new Open(written, shown));
    return shown;
  }
}
