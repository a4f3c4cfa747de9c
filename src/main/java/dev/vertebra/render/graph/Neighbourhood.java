package dev.vertebra.render.graph;

import java.util.List;

/**
 * A record and what is linked to it, to be drawn by {@link NeighbourhoodGraph}.
 *
 * @param name makes element ids unique in a page, as in {@link Graph}
 * @param title short name, read out first
 * @param description what the picture says
 * @param record the record in the middle
 * @param upstream towards the intended use, the most important first
 * @param downstream towards the field, the most important first
 * @param links relative address of the full list, for "+ 17 more"
 */
public record Neighbourhood(
    String name,
    String title,
    String description,
    GraphNode record,
    List<Neighbour> upstream,
    List<Neighbour> downstream,
    String links) {
  public Neighbourhood {
    upstream = List.copyOf(upstream);
    downstream = List.copyOf(downstream);
    Addresses.requireRelative(links);
    if (!name.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("name '" + name + "' cannot be an element id");
    }
  }
}
