package dev.vertebra.cli;

import dev.vertebra.diagnostic.Severity;
import dev.vertebra.report.Baseline;
import dev.vertebra.report.BaselineException;
import dev.vertebra.report.BaselineReader;
import dev.vertebra.report.Colour;
import dev.vertebra.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of commands that report findings. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = ReportFormatConverter.class,
      description =
          "Form of the findings on standard output: text, json, sarif, junit, github, gitlab or"
              + " markdown (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      converter = ReportFileConverter.class,
      description = "Also writes the findings into a file. May be given several times.")
  private List<ReportFile> files = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "JSON report of an earlier run: only findings that are new since then are reported and"
              + " counted.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|note",
      defaultValue = "error",
      description =
          "Least severe finding that makes the exit code 1 (default: ${DEFAULT-VALUE}; warnings"
              + " alone exit with 0).")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "When to colour findings (default: ${DEFAULT-VALUE}: on a console, unless NO_COLOR is"
              + " set).")
  private ColourMode colour = ColourMode.AUTO;

  ReportFormat format() {
    return format;
  }

  List<ReportFile> files() {
    return files;
  }

  Severity failOn() {
    return failOn;
  }

  Colour colour(Environment environment) {
    return colour.decide(environment);
  }

  Optional<Baseline> readBaseline() throws IOException {
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    Path file = baseline.get();
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(BaselineReader.read(in));
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no baseline `" + file + "`");
    } catch (BaselineException e) {
      throw new UsageException("`" + file + "` cannot be a baseline: " + e.reason());
    } catch (IOException e) {
      throw new UsageException("the baseline `" + file + "` cannot be read: " + e.getMessage());
    }
  }
}
