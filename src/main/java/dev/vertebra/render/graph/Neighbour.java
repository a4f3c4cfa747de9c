package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;

/**
 * A record that is linked to the one in the middle.
 *
 * @param node the neighbour; its stage is not used
 * @param relation name as shown, read from the record in the middle
 * @param strength of the link
 * @param direction who wrote the link: where the arrow points
 */
public record Neighbour(GraphNode node, String relation, Strength strength, Direction direction) {
  /** Which end holds the link. */
  public enum Direction {
    /** The record in the middle links to the neighbour. */
    OUTGOING,
    /** The neighbour links to the record in the middle. */
    INCOMING
  }
}
