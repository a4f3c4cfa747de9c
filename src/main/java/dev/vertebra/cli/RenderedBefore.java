package dev.vertebra.cli;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.Sha256;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.seal.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an output folder was rendered from, remembered in a file beside it. A folder is taken over
 * only when each of its files still has the digest of a manifest whose own digest is remembered.
 */
final class RenderedBefore implements EarlierSite {
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64}) ([A-Za-z0-9._/-]{1,300})");

  private final Path output;
  private final Sha256 compiler;
  private final Map<String, Entry> before = new TreeMap<>();
  private final Map<String, Entry> now = new TreeMap<>();

  private record Entry(Sha256 from, Sha256 manifest) {}

  private RenderedBefore(Path output, Sha256 compiler) {
    this.output = output;
    this.compiler = compiler;
  }

  /**
   * What is remembered about an output folder.
   *
   * @param compiler digest of the compiler that runs
   */
  static RenderedBefore of(Path output, Sha256 compiler) throws IOException {
    RenderedBefore rendered = new RenderedBefore(output, compiler);
    Path file = rendered.file();
    if (Files.isRegularFile(file)) {
      for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
        Matcher fields = LINE.matcher(line);
        if (fields.matches()) {
          rendered.before.put(
              fields.group(3), new Entry(new Sha256(fields.group(1)), new Sha256(fields.group(2))));
        }
      }
    }
    return rendered;
  }

  @Override
  public Optional<SortedMap<String, byte[]>> files(String folder, Sha256 from) {
    Entry entry = before.get(folder);
    if (entry == null || !entry.from().equals(bound(from))) {
      return Optional.empty();
    }
    try {
      return read(output.resolve(folder), entry.manifest());
    } catch (IOException e) {
      // Whatever cannot be taken over is rendered.
      return Optional.empty();
    }
  }

  @Override
  public void rendered(String folder, Sha256 from, Sha256 manifest) {
    now.put(folder, new Entry(bound(from), manifest));
  }

  /** Remembers what was rendered, once it is published. */
  void write() throws IOException {
    StringBuilder lines = new StringBuilder();
    now.forEach(
        (folder, entry) ->
            lines
                .append(entry.from())
                .append(' ')
                .append(entry.manifest())
                .append(' ')
                .append(folder)
                .append('\n'));
    AtomicFile.write(file(), out -> out.write(lines.toString()));
  }

  private static Optional<SortedMap<String, byte[]>> read(Path folder, Sha256 manifest)
      throws IOException {
    byte[] list = Files.readAllBytes(folder.resolve(Manifest.PATH));
    if (!Sha256.of(list).equals(manifest)) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(Manifest.PATH, list);
    for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
      String path = line.substring(66);
      byte[] bytes = Files.readAllBytes(folder.resolve(path));
      if (!Sha256.of(bytes).hex().equals(line.substring(0, 64))) {
        return Optional.empty();
      }
      files.put(path, bytes);
    }
    return Optional.of(files);
  }

  private Sha256 bound(Sha256 from) {
    return Sha256.ofText(
        new Canonical.Members(
                Map.of(
                    "from", new Canonical.Text(from.hex()),
                    "compiler", new Canonical.Text(compiler.hex())))
            .json());
  }

  private Path file() {
    Path absolute = output.toAbsolutePath().normalize();
    return absolute.resolveSibling("." + absolute.getFileName() + ".vertebra-rendered");
  }
}
