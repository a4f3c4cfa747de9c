package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.ThreadView;

/**
 * The page of a thread.
 *
 * @param thread the thread
 * @param drawing picture of it
 * @param fragments markup that repeats from page to page
 */
public record ThreadPage(ThreadView thread, Drawing drawing, Fragments fragments) {}
