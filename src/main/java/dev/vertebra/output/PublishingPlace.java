package dev.vertebra.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folders beside a target while it is being published, held by one process at a time.
 *
 * <p>They are siblings of the target and so on its file system, where a rename is atomic.
 */
final class PublishingPlace implements Closeable {
  private final Path target;
  private final Path staging;
  private final Path previous;
  private final LockFile lock;

  private PublishingPlace(Path target, LockFile lock) {
    this.target = target;
    this.staging = beside(target, "staging");
    this.previous = beside(target, "previous");
    this.lock = lock;
  }

  /** Claims the place for this process. */
  static PublishingPlace claim(Path target) throws IOException, RefusedTargetException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new RefusedTargetException(target + " cannot be published to");
    }
    Files.createDirectories(parent);
    LockFile lock =
        LockFile.acquire(beside(target, "lock"))
            .orElseThrow(
                () -> new RefusedTargetException("another process is publishing " + target));
    return new PublishingPlace(target, lock);
  }

  Path staging() {
    return staging;
  }

  /** Clears what a process that died has left: its staging folder, and a swap half done. */
  void recover() throws IOException {
    Deletion.of(staging);
    if (exists(previous)) {
      if (exists(target)) {
        Deletion.of(previous);
      } else {
        rename(previous, target);
      }
    }
  }

  /** Puts the staging folder in the target's place. */
  void swap() throws IOException {
    if (exists(target)) {
      rename(target, previous);
    }
    try {
      rename(staging, target);
    } catch (IOException e) {
      if (exists(previous)) {
        rename(previous, target);
      }
      throw e;
    }
    Deletion.of(previous);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      Deletion.of(staging);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path beside(Path target, String suffix) {
    return target.resolveSibling("." + target.getFileName() + ".vertebra-" + suffix);
  }
}
