package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;

/**
 * A link to draw, in the direction in which it was written.
 *
 * @param from id of the node that holds the link
 * @param to id of its target
 * @param relation name as shown, such as {@code verifies}
 * @param strength decides colour, dashes, width and arrow head, and the class {@code strength-...}
 */
public record GraphEdge(String from, String to, String relation, Strength strength) {}
