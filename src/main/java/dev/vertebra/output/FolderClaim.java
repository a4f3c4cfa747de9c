package dev.vertebra.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Holds a folder for one process at a time, by a lock beside it. */
public final class FolderClaim implements Closeable {
  private final LockFile lock;

  private FolderClaim(LockFile lock) {
    this.lock = lock;
  }

  /**
   * Claims a folder, which need not exist.
   *
   * @throws RefusedTargetException when another process holds it
   * @throws IOException when nothing can be written beside it
   */
  public static FolderClaim of(Path folder) throws IOException, RefusedTargetException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path lock = absolute.resolveSibling("." + absolute.getFileName() + ".vertebra-claim");
    return new FolderClaim(
        LockFile.acquire(lock)
            .orElseThrow(() -> new RefusedTargetException("another process holds " + folder)));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
