package dev.vertebra.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * An evidence folder on disk, listed once at construction.
 *
 * <p>Names that start with a dot are passed over unless all are asked for, as version control keeps
 * its own there. A symbolic link is followed only when it ends inside the folder; one that leaves
 * it, or that cannot be followed, is refused.
 */
public final class DirectorySourceTree implements SourceTree {
  private static final int MAX_DEPTH = 64;

  private final Path root;
  private final Names names;
  private final TreeMap<String, SourceEntry> entries = new TreeMap<>();

  /** Which names are listed. */
  public enum Names {
    /** Those that do not start with a dot. */
    VISIBLE,
    /** All. */
    ALL
  }

  /**
   * Lists the visible names of the folder.
   *
   * @throws IOException when {@code root} is not a readable folder
   */
  public DirectorySourceTree(Path root) throws IOException {
    this(root, Names.VISIBLE);
  }

  /**
   * Lists the folder.
   *
   * @throws IOException when {@code root} is not a readable folder
   */
  public DirectorySourceTree(Path root, Names names) throws IOException {
    this.root = root.toRealPath();
    this.names = names;
    list(this.root, "", 0);
  }

  @Override
  public List<SourceEntry> entries() {
    Collection<SourceEntry> values = entries.values();
    return List.copyOf(values);
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!(entries.get(path) instanceof SourceEntry.Regular)) {
      throw new FileNotFoundException(path);
    }
    return Files.newInputStream(root.resolve(path));
  }

  private void list(Path folder, String prefix, int depth) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path name : stream) {
        String leaf = String.valueOf(name.getFileName());
        if (names == Names.ALL || !leaf.startsWith(".")) {
          add(name, prefix + leaf, depth);
        }
      }
    }
  }

  private void add(Path file, String path, int depth) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean link = attributes.isSymbolicLink();
      if (link) {
        if (!staysInside(file)) {
          refuse(path, "a symbolic link that leaves the evidence folder");
          return;
        }
        attributes = Files.readAttributes(file, BasicFileAttributes.class);
      }
      if (attributes.isDirectory()) {
        if (link) {
          refuse(path, "a symbolic link to a folder, which would list its files twice");
        } else if (depth >= MAX_DEPTH) {
          refuse(path, "a folder more than " + MAX_DEPTH + " levels deep");
        } else {
          list(file, path + "/", depth + 1);
        }
      } else if (attributes.isRegularFile()) {
        entries.put(path, new SourceEntry.Regular(path, attributes.size()));
      } else {
        refuse(path, "neither a file nor a folder");
      }
    } catch (IOException e) {
      refuse(
          path,
          Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "it cannot be opened" : "it vanished");
    }
  }

  private boolean staysInside(Path link) throws IOException {
    return link.toRealPath().startsWith(root);
  }

  private void refuse(String path, String reason) {
    entries.put(path, new SourceEntry.Refused(path, reason));
  }
}
