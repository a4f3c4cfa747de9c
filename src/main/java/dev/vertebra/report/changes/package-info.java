/**
 * Differences between two evidence states as text, JSON and Markdown: {@link
 * dev.vertebra.report.changes.ChangesText} and its neighbours.
 */
@NullMarked
package dev.vertebra.report.changes;

import org.jspecify.annotations.NullMarked;
