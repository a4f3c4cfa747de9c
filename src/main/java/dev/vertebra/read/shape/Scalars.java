package dev.vertebra.read.shape;

import dev.vertebra.model.Sha256;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldType;
import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The grammars of the built-in scalar types. */
final class Scalars {
  private static final int MAX_DIGITS = 100;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1," + MAX_DIGITS + "}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1," + MAX_DIGITS + "}(\\.[0-9]{1," + MAX_DIGITS + "})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern PATH =
      Pattern.compile("(?!.*(^|/)\\.{0,2}(/|$))(?![A-Za-z]:)[^\\\\]+");

  private Scalars() {}

  /** The value of a text by a type's grammar; empty when it does not fit. */
  static Optional<Value> read(FieldType.Scalar type, String text, Span span) {
    return switch (type) {
      case TEXT -> Optional.of(new Value.Text(text, span));
      case INTEGER ->
          WHOLE.matcher(text).matches()
              ? Optional.of(new Value.Whole(new BigInteger(text), text, span))
              : Optional.empty();
      case DECIMAL -> decimal(text).map(number -> new Value.Decimal(number, text, span));
      case BOOLEAN -> truth(text, span);
      case DATE -> day(text, span);
      case DATE_TIME -> moment(text, span);
      case SHA256 -> digest(text).map(digest -> new Value.Digest(digest, text, span));
      case PATH ->
          PATH.matcher(text).matches()
              ? Optional.of(new Value.FilePath(text, span))
              : Optional.empty();
    };
  }

  /** A decimal number without exponent. */
  static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A digest in either case. */
  static Optional<Sha256> digest(String text) {
    return DIGEST.matcher(text).matches()
        ? Optional.of(new Sha256(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Optional<Value> truth(String text, Span span) {
    return switch (text) {
      case "yes", "true" -> Optional.of(new Value.Truth(true, text, span));
      case "no", "false" -> Optional.of(new Value.Truth(false, text, span));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> day(String text, Span span) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(text, 0, 4, 10);
      int month = Integer.parseInt(text, 5, 7, 10);
      int day = Integer.parseInt(text, 8, 10, 10);
      return Optional.of(new Value.Day(LocalDate.of(year, month, day), text, span));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> moment(String text, Span span) {
    if (!MOMENT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Value.Moment(OffsetDateTime.parse(text), text, span));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
