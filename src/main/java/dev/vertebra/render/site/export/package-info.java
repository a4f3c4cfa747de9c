/**
 * Exports of a release for programs and spreadsheets; {@link
 * dev.vertebra.render.site.export.Exports} lists them.
 */
@NullMarked
package dev.vertebra.render.site.export;

import org.jspecify.annotations.NullMarked;
