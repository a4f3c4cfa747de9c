/** The static site of a release; {@link dev.vertebra.render.site.SiteRenderer} writes it. */
@NullMarked
package dev.vertebra.render.site;

import org.jspecify.annotations.NullMarked;
