package dev.vertebra.read.text;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Loads text files once, within a limit, and only when every byte of them is sound UTF-8. */
public final class TextLoader {
  /** Greatest size of a text file in bytes. */
  public static final int LIMIT = 4 * 1024 * 1024;

  private final SourceTree tree;
  private final List<Diagnostic> found;

  /** A loader whose findings are added to {@code found}. */
  public TextLoader(SourceTree tree, List<Diagnostic> found) {
    this.tree = tree;
    this.found = found;
  }

  /**
   * The text of a file.
   *
   * @param wanted tells from the text, or as much of it as can be read, whether the file matters; a
   *     file that does not is passed over without findings
   */
  public Optional<SourceText> load(String path, Predicate<String> wanted) {
    return load(path, LIMIT, wanted);
  }

  /**
   * The text of a file that may be larger than others.
   *
   * @param limit greatest size in bytes, a multiple of 1 MiB
   */
  public Optional<SourceText> load(String path, int limit, Predicate<String> wanted) {
    byte[] bytes;
    try (InputStream in = tree.open(path)) {
      bytes = in.readNBytes(limit + 1);
    } catch (IOException e) {
      Fact fact = Fact.bytesOf(path);
      add(
          ReadCodes.UNREADABLE_FILE,
          Span.wholeFile(path),
          "the file cannot be read",
          List.of(fact));
      return Optional.empty();
    }
    String text = Utf8.lenient(bytes);
    if (!wanted.test(text)) {
      return Optional.empty();
    }
    if (bytes.length > limit) {
      add(
          ReadCodes.FILE_TOO_LARGE,
          Span.wholeFile(path),
          "the file is larger than " + (limit >> 20) + " MiB",
          "split it into several files; data belongs into artifacts",
          RecordScan.hiddenIn(text));
      return Optional.empty();
    }
    return Optional.of(new SourceText(path, text)).filter(t -> sound(t, bytes));
  }

  private boolean sound(SourceText text, byte[] bytes) {
    Optional<Utf8.Fault> fault = Utf8.fault(text.text(), bytes);
    if (fault.isPresent()) {
      Utf8.Fault f = fault.get();
      add(
          ReadCodes.INVALID_UTF8,
          text.span(f.offset(), f.offset() + 1),
          f.message(),
          f.help(),
          RecordScan.hiddenIn(text.text()));
      return false;
    }
    if (Utf8.hasMark(bytes)) {
      add(
          ReadCodes.BYTE_ORDER_MARK,
          text.span(0, Math.min(1, text.text().length())),
          "the file starts with a byte order mark",
          "save it as UTF-8 without byte order mark",
          List.of());
    }
    return new SignCheck(this, text).isSound();
  }

  void add(Code code, Span span, String message, String help, List<Fact> breaks) {
    Diagnostic diagnostic = Diagnostic.of(code, span, message).helped(help);
    for (Fact fact : breaks) {
      diagnostic = diagnostic.breaking(fact);
    }
    found.add(diagnostic);
  }

  private void add(Code code, Span span, String message, List<Fact> breaks) {
    add(code, span, message, "check that the file exists and that you may read it", breaks);
  }

  /** The text's UTF-8 bytes with every line end as LF: what digests of records are taken over. */
  public static byte[] canonicalBytes(String text) {
    return withLineFeeds(text).getBytes(StandardCharsets.UTF_8);
  }

  /** The text with every line end as LF. */
  public static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
