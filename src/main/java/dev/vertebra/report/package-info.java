/**
 * Findings for readers outside the product: {@link dev.vertebra.report.TerminalReport} for people,
 * {@link dev.vertebra.report.JsonReport} for programs.
 */
@NullMarked
package dev.vertebra.report;

import org.jspecify.annotations.NullMarked;
