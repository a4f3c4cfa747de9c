package dev.vertebra.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes a folder that its user goes on with, so it is written once and never replaced. All files
 * are written beside it first and then moved: a full disk or a crash leaves no half of it.
 */
public final class NewFolder {
  private NewFolder() {}

  /**
   * Writes the files.
   *
   * @param files bytes by path below the folder
   * @throws RefusedTargetException when the target is not a folder, holds anything, or another
   *     process is writing it
   * @throws IOException when it cannot be written; the target is as before
   */
  public static void write(Path target, SortedMap<String, byte[]> files)
      throws IOException, RefusedTargetException {
    Path absolute = target.toAbsolutePath().normalize();
    try (PublishingPlace place = PublishingPlace.claim(absolute)) {
      place.recover();
      requireFree(absolute);
      Files.createDirectory(place.staging());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = place.staging().resolve(OutputPath.checked(file.getKey()));
        Files.createDirectories(path.resolveSibling(".").normalize());
        Files.write(path, file.getValue());
      }
      if (Files.exists(absolute)) {
        fill(absolute, place.staging());
      } else {
        place.swap();
      }
    }
  }

  private static void requireFree(Path target) throws IOException, RefusedTargetException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new RefusedTargetException(target + " is not a folder");
    }
    List<Path> names = names(target);
    if (!names.isEmpty()) {
      throw new RefusedTargetException(
          target + " is not empty (it holds `" + names.get(0).getFileName() + "`); name a new one");
    }
  }

  /** An empty folder stays the folder that it is: its user may stand in it. */
  private static void fill(Path target, Path staging) throws IOException {
    List<Path> moved = new ArrayList<>();
    try {
      for (Path name : names(staging)) {
        Path to = target.resolve(String.valueOf(name.getFileName()));
        Files.move(name, to, StandardCopyOption.ATOMIC_MOVE);
        moved.add(to);
      }
    } catch (IOException e) {
      for (Path name : moved) {
        Deletion.of(name);
      }
      throw e;
    }
  }

  private static List<Path> names(Path folder) throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(names::add);
    }
    names.sort(null);
    return names;
  }
}
