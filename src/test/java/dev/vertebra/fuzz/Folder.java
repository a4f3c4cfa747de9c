package dev.vertebra.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.author.AuthorFolders;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.output.OutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.StoreNames;
import dev.vertebra.render.graph.CachedLayouts;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The complete base on disk, with a few files changed at a time.
 *
 * @param root where it lies
 * @param sound its files as they should be
 */
public record Folder(Path root, SortedMap<String, byte[]> sound) {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");
  private static final Path EXAMPLE = Path.of("evidence");
  private static final CachedLayouts GRAPHS = new CachedLayouts(new EmbeddedGraphviz());

  /** The complete base, written to a folder. */
  public static Folder complete(Path root) throws IOException {
    TreeMap<String, byte[]> sound = new TreeMap<>();
    for (Path file : files(BASE)) {
      sound.put(BASE.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    Folder folder = new Folder(root, sound);
    folder.change(sound);
    return folder;
  }

  /** A generator of inputs for this folder; the example's records are its material. */
  public Inputs inputs() throws IOException {
    List<byte[]> others = new ArrayList<>();
    for (Path file : files(EXAMPLE)) {
      if (StoreNames.isEvidence(EXAMPLE.relativize(file).toString().replace('\\', '/'))
          && (file.toString().endsWith(".md") || file.toString().endsWith(".yaml"))) {
        others.add(Files.readAllBytes(file));
      }
    }
    List<String> ids =
        Vertebra.check(open()).graph().records().stream().map(r -> r.id().value()).toList();
    return new Inputs(AuthorFolders.PROFILE, sound, ids, others);
  }

  /** The folder as the compiler sees it. */
  public SourceTree open() throws IOException {
    return new DirectorySourceTree(root);
  }

  /** Writes files. */
  public void change(Map<String, byte[]> changed) throws IOException {
    for (Map.Entry<String, byte[]> file : changed.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Puts files back as they should be. */
  public void restore(Collection<String> paths) throws IOException {
    for (String path : paths) {
      byte[] bytes = sound.get(path);
      if (bytes == null) {
        Files.delete(root.resolve(path));
      } else {
        Files.write(root.resolve(path), bytes);
      }
    }
  }

  /** Demands that every place of every finding lies inside its file. */
  public void requireInside(List<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      requireInside(finding.span());
      finding.related().forEach(related -> requireInside(related.span()));
    }
  }

  private void requireInside(Span span) {
    if (span.isWholeFile()) {
      return;
    }
    SourceText text = new SourceText(span.file(), text(span.file()));
    requirePoint(text, span, span.line(), span.column());
    requirePoint(text, span, span.endLine(), span.endColumn());
  }

  private static void requirePoint(SourceText text, Span span, int line, int column) {
    assertThat(line).as("line of %s", span).isBetween(1, text.lineCount());
    int start = text.offsetOfLine(line);
    int next = line < text.lineCount() ? text.offsetOfLine(line + 1) : text.text().length();
    assertThat(column)
        .as("column of %s", span)
        .isBetween(1, text.text().codePointCount(start, next) + 1);
  }

  private String text(String path) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(path));
      String text = new String(bytes, charset(bytes));
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException("a finding in a file that is not there: " + path, e);
    }
  }

  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Checks the folder and writes its site, without the dossier. */
  public static Compilation render(SourceTree sources, OutputTree target) {
    Compilation compilation = Vertebra.check(sources);
    SiteOnly.render(compilation, GRAPHS, "fuzz", target);
    return compilation;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
