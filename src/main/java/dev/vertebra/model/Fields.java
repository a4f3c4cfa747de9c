package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed access to the fields of a record or structure. A field that is absent or of another type
 * reads as empty.
 */
public interface Fields {

  /** All fields by name, in the author's order. */
  Map<String, Field> fields();

  /** Where the fields stand as a whole. */
  Span span();

  /** The field of this name. */
  default Optional<Field> field(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /** The value of this field. */
  default Optional<Value> value(String name) {
    return field(name).map(Field::value);
  }

  /** Where the field's value stands, or else where its owner stands. */
  default Span spanOf(String name) {
    return value(name).map(Value::span).orElseGet(this::span);
  }

  /** The text of a scalar field as its author wrote it; empty when absent. */
  default String text(String name) {
    return value(name).map(Value::text).orElse("");
  }

  /** A whole number. */
  default Optional<BigInteger> whole(String name) {
    return as(name, Value.Whole.class).map(Value.Whole::number);
  }

  /** A decimal number. */
  default Optional<BigDecimal> decimal(String name) {
    return as(name, Value.Decimal.class).map(Value.Decimal::number);
  }

  /** Yes or no. */
  default Optional<Boolean> truth(String name) {
    return as(name, Value.Truth.class).map(Value.Truth::isTrue);
  }

  /** A calendar day. */
  default Optional<LocalDate> day(String name) {
    return as(name, Value.Day.class).map(Value.Day::day);
  }

  /** An instant. */
  default Optional<OffsetDateTime> moment(String name) {
    return as(name, Value.Moment.class).map(Value.Moment::moment);
  }

  /** The calendar day of a day, or of an instant in the offset that its author wrote. */
  default Optional<LocalDate> calendarDay(String name) {
    return day(name).or(() -> moment(name).map(OffsetDateTime::toLocalDate));
  }

  /** A digest. */
  default Optional<Sha256> digest(String name) {
    return as(name, Value.Digest.class).map(Value.Digest::digest);
  }

  /** A nested structure. */
  default Optional<Value.Structure> structure(String name) {
    return as(name, Value.Structure.class);
  }

  /** The values of a list field; a single value reads as a list of one. */
  default List<Value> items(String name) {
    return value(name)
        .map(v -> v instanceof Value.Items items ? items.items() : List.of(v))
        .orElse(List.of());
  }

  /** The structures of a list field. */
  default List<Value.Structure> structures(String name) {
    return items(name).stream()
        .filter(Value.Structure.class::isInstance)
        .map(Value.Structure.class::cast)
        .toList();
  }

  private <V extends Value> Optional<V> as(String name, Class<V> type) {
    return value(name).filter(type::isInstance).map(type::cast);
  }
}
