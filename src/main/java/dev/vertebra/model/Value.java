package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of a field, read by its declared type, with the place where it stands. */
public sealed interface Value {

  /** Where the value stands. */
  Span span();

  /** The value as its author wrote it; empty for lists and structures. */
  String text();

  /** Any text, and choices. */
  record Text(String text, Span span) implements Value {}

  /** A whole number. */
  record Whole(BigInteger number, String text, Span span) implements Value {}

  /** A decimal number; {@code text} keeps its trailing zeros. */
  record Decimal(BigDecimal number, String text, Span span) implements Value {}

  /** Yes or no. */
  record Truth(boolean isTrue, String text, Span span) implements Value {}

  /** A calendar day. */
  record Day(LocalDate day, String text, Span span) implements Value {}

  /** An instant with the offset that its author wrote. */
  record Moment(OffsetDateTime moment, String text, Span span) implements Value {}

  /** A SHA-256 digest. */
  record Digest(Sha256 digest, String text, Span span) implements Value {}

  /** The path of a file below the evidence folder. */
  record FilePath(String text, Span span) implements Value {}

  /** Values of one type, in the author's order. */
  record Items(List<Value> items, Span span) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** A structure's fields, in the author's order. */
  record Structure(Map<String, Field> fields, Span span) implements Value, Fields {
    public Structure {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String text() {
      return "";
    }
  }
}
