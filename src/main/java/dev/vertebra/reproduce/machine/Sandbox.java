package dev.vertebra.reproduce.machine;

import dev.vertebra.model.Sha256;
import dev.vertebra.reproduce.Content;
import dev.vertebra.reproduce.Input;
import dev.vertebra.source.SourceTree;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The clean folder of one rerun: {@code work}, in which it runs, {@code tmp}, and beside them what
 * it prints. Inputs lie in {@code work} read-only; whoever may write regardless (an administrator)
 * is caught afterwards by digest.
 *
 * <p>It is a clean folder and no prison: a program can still reach what its user can reach.
 */
final class Sandbox implements Closeable {
  private static final int MOST_COMPLAINTS = 16 * 1024;

  private final Path root;
  private final List<Input> inputs = new ArrayList<>();

  private Sandbox(Path root) {
    this.root = root;
  }

  /** Makes an empty one as a new folder. */
  static Sandbox make(Path root) throws IOException {
    Sandbox sandbox = new Sandbox(root);
    Files.createDirectory(root);
    Files.createDirectory(sandbox.work());
    Files.createDirectory(sandbox.tmp());
    Files.createFile(sandbox.nothing());
    return sandbox;
  }

  Path work() {
    return root.resolve("work");
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  Path out() {
    return root.resolve("stdout");
  }

  Path err() {
    return root.resolve("stderr");
  }

  /** An empty file: standard input. */
  Path nothing() {
    return root.resolve("stdin");
  }

  /**
   * Copies the inputs, and makes the folder of the result.
   *
   * @param program the input that is to be executed, when it is one of them
   * @return why not, as a clause, when an input is not there with the bytes on record
   */
  Optional<String> stage(List<Input> files, SourceTree sources, String program, String result)
      throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Input input : files) {
      Path file = work().resolve(input.path());
      Path folder = file.resolveSibling(".").normalize();
      Files.createDirectories(folder);
      folders.add(folder);
      try (InputStream in = sources.open(input.path())) {
        Files.copy(in, file);
      } catch (FileNotFoundException | NoSuchFileException e) {
        return Optional.of("its input `" + input.path() + "` is not at hand");
      }
      if (!digest(file).equals(input.digest())) {
        return Optional.of("the bytes of its input `" + input.path() + "` have changed meanwhile");
      }
      Permissions.readOnly(
          file, input.path().equals(program) ? Permissions.Use.EXECUTE : Permissions.Use.READ);
      inputs.add(input);
    }
    Path last = work().resolve(result).resolveSibling(".").normalize();
    Files.createDirectories(last);
    folders.stream()
        .filter(f -> !f.equals(last) && !last.startsWith(f))
        .forEach(Permissions::readOnlyFolder);
    return Optional.empty();
  }

  /** Inputs that do not have their bytes any more. */
  List<String> altered() {
    return inputs.stream().filter(i -> !hasItsBytes(i)).map(Input::path).toList();
  }

  private boolean hasItsBytes(Input input) {
    try {
      return digest(work().resolve(input.path())).equals(input.digest());
    } catch (IOException e) {
      return false;
    }
  }

  /** What lies beside the folder that the program was given. */
  List<String> outside() throws IOException {
    Set<String> names = new TreeSet<>();
    try (var entries = Files.newDirectoryStream(root)) {
      entries.forEach(e -> names.add(String.valueOf(e.getFileName())));
    }
    names.removeAll(Set.of("work", "tmp", "stdin", "stdout", "stderr"));
    return List.copyOf(names);
  }

  /** Bytes printed so far. */
  long printed() throws IOException {
    return size(out()) + size(err());
  }

  /** Bytes printed and written so far; inputs do not count. */
  long holds() throws IOException {
    long[] sum = {0};
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // it vanished, or is closed to us
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    for (Input input : inputs) {
      sum[0] -= size(work().resolve(input.path()));
    }
    return sum[0];
  }

  /** The file at a place below the folder; none when it is no file of its own. */
  Optional<Content> file(String path) throws IOException {
    Path file = work().resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Content.of(Files.readAllBytes(file)))
        : Optional.empty();
  }

  Content output() throws IOException {
    return Content.of(Files.exists(out()) ? Files.readAllBytes(out()) : new byte[0]);
  }

  /** The end of standard error. */
  String complaints() throws IOException {
    if (!Files.exists(err())) {
      return "";
    }
    byte[] all = Files.readAllBytes(err());
    int start = Math.max(0, all.length - MOST_COMPLAINTS);
    return new String(all, start, all.length - start, StandardCharsets.UTF_8);
  }

  private static long size(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
  }

  private static Sha256 digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  /** Removes everything. */
  @Override
  public void close() throws IOException {
    Folders.remove(root);
  }
}
