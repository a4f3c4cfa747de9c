package dev.vertebra.render.graph;

import java.util.Optional;

/**
 * A node to draw.
 *
 * @param id unique in its graph; also the first line of its card
 * @param kind of the record
 * @param title any text; at most two lines of it are shown
 * @param address relative address of its page; empty for a record that is not there
 * @param stage index of the stage whose column it stands in, from 0
 * @param state shown as a mark and as the class {@code state-...}
 */
public record GraphNode(
    String id, GraphKind kind, String title, Optional<String> address, int stage, NodeState state) {
  public GraphNode {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a node needs an id");
    }
    if (stage < 0) {
      throw new IllegalArgumentException("stage " + stage + " of node " + id);
    }
    address.ifPresent(Addresses::requireRelative);
  }
}
