package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Excerpt;
import dev.vertebra.diagnostic.Glyphs;

/**
 * A line of evidence with the stretch that a finding is about.
 *
 * @param text the line, cut to a readable width
 * @param indent blanks that put a caret below the stretch
 * @param carets as many as the stretch is wide, at least one
 */
public record ExcerptView(Excerpt text, String indent, String carets) {

  /** The view of an excerpt. */
  static ExcerptView of(Excerpt excerpt) {
    return new ExcerptView(
        excerpt,
        " ".repeat(Glyphs.width(excerpt.before())),
        "^".repeat(Math.max(1, Glyphs.width(excerpt.marked()))));
  }
}
