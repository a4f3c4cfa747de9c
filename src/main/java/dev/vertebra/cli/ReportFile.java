package dev.vertebra.cli;

import dev.vertebra.report.ReportFormat;
import java.nio.file.Path;

/**
 * A file that findings are written into.
 *
 * @param format their form
 * @param file its name as the user gave it
 */
record ReportFile(ReportFormat format, Path file) {}
