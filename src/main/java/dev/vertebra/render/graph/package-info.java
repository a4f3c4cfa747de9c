/**
 * Draws graphs of records as SVG: a release with {@link dev.vertebra.render.graph.SpineGraph}, one
 * record with {@link dev.vertebra.render.graph.NeighbourhoodGraph}.
 */
@NullMarked
package dev.vertebra.render.graph;

import org.jspecify.annotations.NullMarked;
