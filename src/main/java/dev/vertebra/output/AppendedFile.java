package dev.vertebra.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that only grows, held by one process at a time. An append is all or nothing: the whole new
 * content goes to a file beside it, to the disk, and then takes its name. A process that is killed
 * leaves the file as it was or complete, and what it left beside it the next one removes.
 */
public final class AppendedFile implements Closeable {
  private final Path file;
  private final Path next;
  private final byte[] content;
  private final LockFile lock;

  private AppendedFile(Path file, byte[] content, LockFile lock) {
    this.file = file;
    this.next = beside(file, "next");
    this.content = content;
    this.lock = lock;
  }

  /**
   * Takes hold of a file, which need not exist.
   *
   * @throws RefusedTargetException when another process holds it, or it is no regular file
   * @throws IOException when it cannot be read or its folder not be written
   */
  public static AppendedFile open(Path file) throws IOException, RefusedTargetException {
    Path absolute = file.toAbsolutePath().normalize();
    LockFile lock =
        LockFile.acquire(beside(absolute, "lock"))
            .orElseThrow(() -> new RefusedTargetException("another process is writing " + file));
    try {
      Files.deleteIfExists(beside(absolute, "next"));
      return new AppendedFile(absolute, read(absolute), lock);
    } catch (IOException | RefusedTargetException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Appends all of {@code more}, or nothing.
   *
   * @throws RefusedTargetException when somebody wrote the file since it was opened
   * @throws IOException when it cannot be written; it is as before
   */
  public void append(byte[] more) throws IOException, RefusedTargetException {
    if (!Arrays.equals(read(file), content)) {
      throw new RefusedTargetException(file.getFileName() + " was changed meanwhile; try again");
    }
    try (FileChannel channel =
        FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, content);
      write(channel, more);
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives the file free again. */
  @Override
  public void close() throws IOException {
    try (lock) {
      Files.deleteIfExists(next);
    }
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static byte[] read(Path file) throws IOException, RefusedTargetException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new byte[0];
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedTargetException(file + " is no regular file");
    }
    return Files.readAllBytes(file);
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling("." + file.getFileName() + ".vertebra-" + suffix);
  }
}
