package dev.vertebra.render.page;

import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lines that findings speak of. Each file is read once and let go again. */
final class Excerpts {
  /** Code points shown before and behind the stretch of a long line. */
  private static final int BEFORE = 60;

  private static final int LONGEST = 140;
  private static final String CUT = "\u2026";

  private final Map<Span, ExcerptView> bySpan = new TreeMap<>();

  Excerpts(SourceTree sources, Collection<Span> spans) {
    Map<String, TreeSet<Span>> byFile =
        spans.stream()
            .filter(s -> !s.isWholeFile())
            .collect(
                Collectors.groupingBy(
                    Span::file, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    byFile.forEach(
        (file, inFile) -> text(sources, file).ifPresent(t -> inFile.forEach(s -> cut(t, s))));
  }

  /** The excerpt for a span; none when the file cannot be read or the span is a whole file. */
  Optional<ExcerptView> of(Span span) {
    return Optional.ofNullable(bySpan.get(span));
  }

  /** A file that cannot be read has a finding of its own; its excerpts are left out. */
  private static Optional<SourceText> text(SourceTree sources, String file) {
    try {
      String text = new String(sources.bytes(file), StandardCharsets.UTF_8);
      return Optional.of(
          new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void cut(SourceText text, Span span) {
    int[] line = text.line(span.line()).codePoints().toArray();
    int start = Math.min(Math.max(0, span.column() - 1), line.length);
    int end =
        span.endLine() == span.line() ? Math.min(line.length, span.endColumn() - 1) : line.length;
    end = Math.max(start, end);
    int from = line.length <= LONGEST ? 0 : Math.max(0, start - BEFORE);
    int markedEnd = Math.min(end, Math.max(start, from + LONGEST));
    int to = Math.max(markedEnd, Math.min(line.length, from + LONGEST));
    String before = (from > 0 ? CUT : "") + part(line, from, start);
    String indent =
        before
            .codePoints()
            .map(c -> c == '\t' ? c : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    bySpan.put(
        span,
        new ExcerptView(
            span.line(),
            before,
            part(line, start, markedEnd),
            part(line, markedEnd, to) + (to < line.length ? CUT : ""),
            indent,
            "^".repeat(Math.max(1, markedEnd - start))));
  }

  private static String part(int[] line, int from, int to) {
    return new String(line, from, to - from);
  }
}
