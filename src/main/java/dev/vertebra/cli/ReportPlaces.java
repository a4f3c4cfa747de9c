package dev.vertebra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where reports must not go: into the evidence, which nothing here writes, into the folder that is
 * published as a whole, and over one another.
 */
final class ReportPlaces {
  private ReportPlaces() {}

  /**
   * Refuses files that must not be written, before anything is.
   *
   * @throws UsageException when there is one
   * @throws IOException when a folder on the way cannot be looked into
   */
  static void check(List<ReportFile> reports, Path evidence, Optional<Path> output)
      throws IOException {
    Set<Path> taken = new HashSet<>();
    for (ReportFile report : reports) {
      Path file = real(report.file());
      if (file.startsWith(real(evidence))) {
        throw refused(report, "lies in the evidence folder");
      }
      if (output.isPresent() && file.startsWith(real(output.get()))) {
        throw refused(report, "lies in the output folder, which is replaced as a whole");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw refused(report, "is not a file");
      }
      if (!taken.add(file)) {
        throw refused(report, "is named twice");
      }
    }
  }

  /**
   * A path without symbolic links, as far as it exists: a name that leads elsewhere is that
   * elsewhere.
   */
  static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (!Files.exists(existing)) {
      Path parent = existing.getParent();
      if (parent == null) {
        return absolute;
      }
      existing = parent;
    }
    return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
  }

  private static UsageException refused(ReportFile report, String why) {
    return new UsageException("the report file `" + report.file() + "` " + why);
  }
}
