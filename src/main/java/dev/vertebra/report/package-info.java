/**
 * Findings for readers outside the product: every {@link dev.vertebra.report.ReportFormat} shows
 * one {@link dev.vertebra.report.Report}.
 */
@NullMarked
package dev.vertebra.report;

import org.jspecify.annotations.NullMarked;
