package dev.vertebra.cli;

import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Evidence folders as users name them. */
final class Folders {
  private Folders() {}

  /** The folder as a tree; says what is wrong when it cannot be one. */
  static SourceTree open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          Files.exists(folder)
              ? "`" + folder + "` is not a folder"
              : "there is no folder `" + folder + "`; name yours with --evidence");
    }
    if (!Files.isReadable(folder)) {
      throw new UsageException("the folder `" + folder + "` cannot be read");
    }
    return new DirectorySourceTree(folder);
  }

  /** The folder's name, ending in a slash. */
  static String shown(Path folder) {
    String shown = folder.toString().replace('\\', '/');
    return shown.endsWith("/") ? shown : shown + "/";
  }
}
