/**
 * Links are looked at again when what they rest on changes; see {@link
 * dev.vertebra.check.review.SuspectLink}.
 */
@NullMarked
package dev.vertebra.check.review;

import org.jspecify.annotations.NullMarked;
