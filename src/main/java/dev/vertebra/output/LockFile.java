package dev.vertebra.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that one process holds at a time. The operating system gives it free when the process
 * dies; it is deleted when it is closed, so that nothing stays beside the published folder.
 */
final class LockFile implements Closeable {
  /** Some systems let nobody read a locked part, so the locked byte lies behind the content. */
  private static final long BEHIND_CONTENT = 1L << 40;

  private final Path path;
  private final FileChannel channel;

  private LockFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** The lock, or nothing when another holds it. */
  static Optional<LockFile> acquire(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(BEHIND_CONTENT, 1, false);
      if (lock != null && isAt(path, channel)) {
        return Optional.of(new LockFile(path, channel));
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it, which is the same to the caller.
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Whether the locked file is still the one at its path: an earlier holder may have deleted it
   * after we opened it, and then our lock excludes nobody.
   */
  private static boolean isAt(Path path, FileChannel channel) throws IOException {
    byte[] mark = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(mark));
    try {
      return Arrays.equals(Files.readAllBytes(path), mark);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(path);
    }
  }
}
