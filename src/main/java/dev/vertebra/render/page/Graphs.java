package dev.vertebra.render.page;

/**
 * Draws graphs as SVG for pages. Both texts are well-formed and stand alone inside HTML; an empty
 * text means that there is nothing to draw.
 */
public interface Graphs {

  /**
   * The picture of the spine.
   *
   * @param graph what to draw
   * @param folder what leads from the page to the folder of records or kinds, such as {@code
   *     records/}
   */
  String spine(SpineGraph graph, String folder);

  /**
   * The picture of a record's neighbourhood.
   *
   * @param neighbourhood what to draw
   * @param folder what leads from the page to the folder of records; may be empty
   */
  String neighbourhood(Neighbourhood neighbourhood, String folder);
}
