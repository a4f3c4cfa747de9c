/** The stages in order, on one screen: {@link dev.vertebra.pipeline.Vertebra}. */
@NullMarked
package dev.vertebra.pipeline;

import org.jspecify.annotations.NullMarked;
