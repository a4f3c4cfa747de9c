package dev.vertebra.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Publishes a folder all at once. Files go to a staging folder beside the target as they are added;
 * {@link #commit} puts the staging folder in the target's place. When anything goes wrong before
 * that, the target keeps its earlier content.
 *
 * <p>The swap is two renames. A process that dies between them leaves the earlier content beside
 * the target, and the next publisher puts it back. Only a folder that was published by this class
 * is ever replaced: see {@link PublishedFolder}. Adding is safe for use by several threads.
 */
public final class DirectoryPublisher implements OutputTree, Closeable {
  private final Path target;
  private final PublishingPlace place;
  private final Set<String> added = ConcurrentHashMap.newKeySet();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final LongAdder bytes = new LongAdder();

  private DirectoryPublisher(Path target, PublishingPlace place) {
    this.target = target;
    this.place = place;
  }

  /**
   * Prepares to publish.
   *
   * @param target the folder to publish; it need not exist
   * @throws RefusedTargetException when the target holds something that must not be replaced, or
   *     another process is publishing it
   * @throws IOException when the staging folder cannot be made
   */
  public static DirectoryPublisher open(Path target) throws IOException, RefusedTargetException {
    Path absolute = target.toAbsolutePath().normalize();
    PublishingPlace place = PublishingPlace.claim(absolute);
    try {
      place.recover();
      PublishedFolder.requireReplaceable(absolute);
      Files.createDirectory(place.staging());
      return new DirectoryPublisher(absolute, place);
    } catch (IOException | RefusedTargetException | RuntimeException e) {
      place.close();
      throw e;
    }
  }

  @Override
  public void add(String path, byte[] content) {
    if (!added.add(OutputPath.checked(path))) {
      throw new IllegalArgumentException("written twice: " + path);
    }
    Path file = place.staging().resolve(path);
    try {
      Path folder = file.resolveSibling(".").normalize();
      if (folders.add(folder)) {
        Files.createDirectories(folder);
      }
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target.resolve(path), e);
    }
    bytes.add(content.length);
  }

  /**
   * Makes everything that was added appear as the target.
   *
   * @throws IllegalStateException when {@value PublishedFolder#MARKER} was not added
   * @throws IOException when the folders cannot be renamed; the target is as before
   */
  public Written commit() throws IOException {
    if (!added.contains(PublishedFolder.MARKER)) {
      throw new IllegalStateException("nothing is published without " + PublishedFolder.MARKER);
    }
    place.swap();
    return new Written(List.copyOf(new TreeSet<>(added)), bytes.sum());
  }

  /** Gives the target free again. What was added and not committed is thrown away. */
  @Override
  public void close() throws IOException {
    place.close();
  }

  /**
   * What was published.
   *
   * @param paths every file, sorted
   * @param bytes their length together
   */
  public record Written(List<String> paths, long bytes) {
    public Written {
      paths = List.copyOf(paths);
    }
  }
}
