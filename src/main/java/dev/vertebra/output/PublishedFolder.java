package dev.vertebra.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells a folder that was published from one that holds somebody's work. A published folder has a
 * manifest at its top and no file that the manifest does not list.
 */
public final class PublishedFolder {
  /** File that marks a published folder, in the form of {@code sha256sum}. */
  public static final String MARKER = "manifest-sha256.txt";

  private static final int DIGEST_AND_SPACES = 66;

  /** Names that desktops leave in folders which they have shown. */
  private static final Set<String> LEFTOVERS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private PublishedFolder() {}

  /** Whether a path is that of a file that desktops leave behind. */
  public static boolean isLeftover(String path) {
    return LEFTOVERS.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /**
   * Passes when the folder does not exist, is empty, or was published.
   *
   * @throws RefusedTargetException when replacing it could lose something
   */
  static void requireReplaceable(Path folder) throws IOException, RefusedTargetException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedTargetException(folder + " is not a folder");
    }
    Path manifest = folder.resolve(MARKER);
    if (Files.isRegularFile(manifest)) {
      Optional<String> foreign = firstForeign(folder, listed(manifest));
      if (foreign.isPresent()) {
        throw new RefusedTargetException(
            folder
                + " holds `"
                + foreign.get()
                + "`, which Vertebra did not write; move it away, or publish to another folder");
      }
    } else if (!isEmpty(folder)) {
      throw new RefusedTargetException(
          folder + " is not empty and was not published by Vertebra; choose another folder");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      return !names.iterator().hasNext();
    }
  }

  private static Set<String> listed(Path manifest) throws IOException {
    return Files.readAllLines(manifest).stream()
        .filter(line -> line.length() > DIGEST_AND_SPACES)
        .map(line -> line.substring(DIGEST_AND_SPACES))
        .collect(Collectors.toSet());
  }

  private static Optional<String> firstForeign(Path folder, Set<String> listed) throws IOException {
    TreeSet<String> foreign = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            boolean ours =
                path.equals(MARKER)
                    || (attributes.isRegularFile() && listed.contains(path))
                    || LEFTOVERS.contains(String.valueOf(file.getFileName()));
            if (!ours) {
              foreign.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return foreign.isEmpty() ? Optional.empty() : Optional.of(foreign.first());
  }
}
