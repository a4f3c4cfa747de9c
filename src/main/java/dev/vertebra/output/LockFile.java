package dev.vertebra.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that one process holds at a time. The operating system gives it free when the process
 * dies; it is deleted when it is closed, so that nothing stays beside the published folder.
 *
 * <p>While it is held the file must not be opened a second time in this process: POSIX gives a lock
 * free as soon as any descriptor of the file is closed.
 */
final class LockFile implements Closeable {
  private final Path path;
  private final FileChannel channel;

  private LockFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** The lock, or nothing when another holds it or has just given it up. */
  static Optional<LockFile> acquire(Path path) throws IOException {
    create(path);
    try {
      Object before = identity(path);
      FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
      // An earlier holder may have deleted the file after we opened it: then our lock would exclude
      // nobody, and another file, or none, has its name by now.
      if (isLocked(channel) && Objects.equals(before, identity(path))) {
        return Optional.of(new LockFile(path, channel));
      }
      channel.close();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static void create(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createFile(path);
      } catch (FileAlreadyExistsException e) {
        // Another process was faster; which of us gets the lock is still open.
        return;
      }
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it, which is the same to the caller.
      return false;
    }
  }

  /** What tells a file from another of the same name; nothing where the system cannot tell. */
  private static @Nullable Object identity(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(path);
    }
  }
}
