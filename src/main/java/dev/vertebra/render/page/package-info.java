/**
 * View models that site and dossier share, made from a {@link
 * dev.vertebra.render.page.Publication}.
 */
@NullMarked
package dev.vertebra.render.page;

import org.jspecify.annotations.NullMarked;
