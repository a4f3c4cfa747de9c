package dev.vertebra.cli;

import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Any evidence folder, by its path. */
final class FolderSide implements SideSource {

  @Override
  public Optional<Compilation> find(String name) throws IOException {
    Path folder = Path.of(name);
    return Files.isDirectory(folder)
        ? Optional.of(Vertebra.check(Folders.open(folder)))
        : Optional.empty();
  }

  @Override
  public String knows() {
    return "a folder";
  }
}
