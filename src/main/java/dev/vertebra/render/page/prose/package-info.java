/**
 * Markdown bodies as safe, well-formed markup; {@link dev.vertebra.render.page.prose.ProseRenderer}
 * is the way in.
 */
@NullMarked
package dev.vertebra.render.page.prose;

import org.jspecify.annotations.NullMarked;
