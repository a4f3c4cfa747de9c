package dev.vertebra.render.page;

/**
 * A line of evidence with the stretch that a finding is about.
 *
 * @param number the line, counted from 1
 * @param before text before the stretch
 * @param marked the stretch, up to the end of the line
 * @param after text behind it
 * @param indent blanks that put a caret below the stretch
 * @param carets as many as the stretch is long, at least one
 */
public record ExcerptView(
    int number, String before, String marked, String after, String indent, String carets) {}
