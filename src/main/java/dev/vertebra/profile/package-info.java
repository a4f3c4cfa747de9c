/**
 * The language as data: {@link dev.vertebra.profile.Profile} names kinds, fields and relations,
 * {@link dev.vertebra.profile.Project} the product's own settings.
 */
@NullMarked
package dev.vertebra.profile;

import org.jspecify.annotations.NullMarked;
