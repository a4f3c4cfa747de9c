package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Value;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.util.Map;

/** Demands that every place that was handed on lies inside its file. */
final class Spans {
  private final Map<String, SourceText> texts;

  Spans(Map<String, SourceText> texts) {
    this.texts = texts;
  }

  void inside(Span span) {
    if (span.isWholeFile()) {
      return;
    }
    SourceText text = texts.get(span.file());
    assertThat(text).as("file of %s", span).isNotNull();
    point(text, span.line(), span.column());
    point(text, span.endLine(), span.endColumn());
  }

  private static void point(SourceText text, int line, int column) {
    assertThat(line).isBetween(1, text.lineCount());
    int next = line < text.lineCount() ? text.offsetOfLine(line + 1) : text.text().length();
    int length = text.text().codePointCount(text.offsetOfLine(line), next);
    assertThat(column).isBetween(1, length + 1);
  }

  void inside(EvidenceRecord record) {
    inside(record.span());
    inside(record.idSpan());
    inside(record.body().span());
    record.fields().values().forEach(this::inside);
    record.clauses().forEach(c -> inside(c.span()));
    record
        .links()
        .forEach(
            l -> {
              inside(l.span());
              inside(l.digestSpan());
            });
  }

  private void inside(Field field) {
    inside(field.nameSpan());
    inside(field.value());
  }

  private void inside(Value value) {
    inside(value.span());
    if (value instanceof Value.Items items) {
      items.items().forEach(this::inside);
    } else if (value instanceof Value.Structure structure) {
      structure.fields().values().forEach(this::inside);
    }
  }
}
