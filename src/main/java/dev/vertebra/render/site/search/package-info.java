/** What the site's search looks up; {@link dev.vertebra.render.site.search.SearchIndex} cuts it. */
@NullMarked
package dev.vertebra.render.site.search;

import org.jspecify.annotations.NullMarked;
