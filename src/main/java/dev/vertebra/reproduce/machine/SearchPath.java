package dev.vertebra.reproduce.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Folders in which programs are looked for, in this order; nothing else is.
 *
 * @param folders absolute
 */
public record SearchPath(List<Path> folders) {
  public SearchPath {
    folders = folders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
  }

  /** The first program of this name. */
  Optional<Path> find(String name) {
    return folders.stream()
        .flatMap(folder -> List.of(folder.resolve(name), folder.resolve(name + ".exe")).stream())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** As the variable {@code PATH} has it. */
  String variable() {
    return folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
