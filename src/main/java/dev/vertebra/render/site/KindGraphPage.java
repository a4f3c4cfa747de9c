package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.KindGraph;

/**
 * The picture of a kind.
 *
 * @param graph the kind, and what it is tied to
 * @param drawing the same as a picture, with the records of this page
 * @param sheet records of this page
 */
public record KindGraphPage(KindGraph graph, Drawing drawing, Sheet<KindGraph.Row> sheet) {}
