/** Draws graphs of records: start at {@link dev.vertebra.render.graph.GraphEngine} . */
@NullMarked
package dev.vertebra.render.graph;

import org.jspecify.annotations.NullMarked;
