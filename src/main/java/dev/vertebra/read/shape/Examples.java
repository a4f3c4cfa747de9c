package dev.vertebra.read.shape;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import java.util.stream.Collectors;

/** Right ways to write a field, for help lines. */
final class Examples {
  private static final String DIGEST =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private Examples() {}

  /** A line that would be right, such as {@code date: 2026-09-14}. */
  static String of(FieldSpec field) {
    return "`" + field.name() + ": " + value(field) + "`";
  }

  /** How the type wants to be written. */
  static String grammar(FieldType type) {
    if (type instanceof FieldType.Scalar scalar) {
      return switch (scalar) {
        case TEXT -> "a text";
        case INTEGER -> "a whole number in digits";
        case DECIMAL -> "a decimal number with a point and no exponent";
        case BOOLEAN -> "`yes` or `no`";
        case DATE -> "a day of the calendar as year-month-day";
        case DATE_TIME -> "a date and time with its offset from UTC";
        case SHA256 -> "a SHA-256 digest of 64 hexadecimal digits";
        case PATH -> "a path below the evidence folder, with `/` between folders";
      };
    }
    if (type instanceof FieldType.Choice choice) {
      return "one of "
          + choice.choices().stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    }
    return "a mapping of fields";
  }

  private static String value(FieldSpec field) {
    String one = value(field.type());
    return field.is(FieldSpec.Trait.LIST) && field.type() instanceof FieldType.Nested
        ? "[" + one + "]"
        : one;
  }

  private static String value(FieldType type) {
    if (type instanceof FieldType.Scalar scalar) {
      return switch (scalar) {
        case TEXT -> "some text";
        case INTEGER -> "283";
        case DECIMAL -> "0.834";
        case BOOLEAN -> "yes";
        case DATE -> "2026-09-14";
        case DATE_TIME -> "2026-09-15T10:00:00Z";
        case SHA256 -> DIGEST;
        case PATH -> "runs/VR-001.json";
      };
    }
    if (type instanceof FieldType.Choice choice) {
      return choice.choices().isEmpty() ? "…" : choice.choices().get(0);
    }
    if (type instanceof FieldType.Open) {
      return "{status: approved}";
    }
    return type instanceof FieldType.Nested nested ? mapping(nested) : "…";
  }

  private static String mapping(FieldType.Nested nested) {
    String inner =
        nested.fields().stream()
            .filter(f -> f.is(FieldSpec.Trait.REQUIRED))
            .map(f -> f.name() + ": " + value(f))
            .collect(Collectors.joining(", "));
    return "{" + inner + "}";
  }
}
