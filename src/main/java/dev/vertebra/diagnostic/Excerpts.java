package dev.vertebra.diagnostic;

import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts excerpts out of an evidence folder. Reads a file when it is first asked for, and remembers
 * the last few: findings come sorted by file. Safe for use by several threads.
 */
public final class Excerpts {
  private static final int REMEMBERED = 32;
  private static final long MAX_BYTES = 16L << 20;

  private final SourceTree sources;
  private final Map<String, Long> sizes;
  private final Map<String, Optional<SourceText>> texts =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<SourceText>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Excerpts of the files in {@code sources}. */
  public Excerpts(SourceTree sources) {
    this.sources = sources;
    this.sizes =
        sources.entries().stream()
            .filter(SourceEntry.Regular.class::isInstance)
            .map(SourceEntry.Regular.class::cast)
            .collect(Collectors.toMap(SourceEntry.Regular::path, SourceEntry.Regular::size));
  }

  /**
   * The excerpt of a span; nothing when the span stands for a whole file, or the file is not there,
   * cannot be read or is over 16 MiB. Bytes that are not UTF-8 show as replacement characters.
   */
  public Optional<Excerpt> at(Span span) {
    if (span.isWholeFile()) {
      return Optional.empty();
    }
    return text(span.file()).map(text -> Excerpt.of(text, span));
  }

  private synchronized Optional<SourceText> text(String file) {
    return texts.computeIfAbsent(file, this::load);
  }

  private Optional<SourceText> load(String file) {
    if (sizes.getOrDefault(file, Long.MAX_VALUE) > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      String text = new String(sources.bytes(file), StandardCharsets.UTF_8);
      return Optional.of(
          new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException e) {
      // The finding itself stands; only its excerpt is missing.
      return Optional.empty();
    }
  }
}
