package dev.vertebra.author.schema;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.profile.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Schemas of single values. The evidence language reads every scalar as the text that stands in the
 * file; a YAML parser may hand on a number or a truth instead ({@code 1.10}, {@code no}). A schema
 * accepts both, and holds patterns against texts only.
 */
final class ScalarSchema {
  /** A record's id, as the model has it. */
  private static final String ID = "^[A-Za-z][A-Za-z0-9._-]{0,63}$";

  private static final String CLAUSE = "^(?:[a-z0-9][a-z0-9.-]*:)?[^\\s:]+$";
  private static final String ANYTHING = "\\S";
  private static final String DIGITS = "[0-9]{1,100}";
  private static final int MAX_LENGTH = 1 << 16;
  private static final List<String> TEXT = List.of("string", "number", "boolean");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

  private ScalarSchema() {}

  /** What the type accepts. */
  static Map<String, Object> of(FieldType.Scalar type) {
    return switch (type) {
      case TEXT -> object("type", TEXT, "pattern", ANYTHING, "maxLength", MAX_LENGTH);
      case INTEGER -> object("type", List.of("integer", "string"), "pattern", "^-?" + DIGITS + "$");
      case DECIMAL ->
          object(
              "type",
              List.of("number", "string"),
              "pattern",
              "^-?" + DIGITS + "(\\." + DIGITS + ")?$");
      case BOOLEAN -> object("enum", List.of("yes", "no", true, false, "true", "false"));
      case DATE -> object("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case DATE_TIME ->
          object(
              "type",
              "string",
              "pattern",
              "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
                  + "(Z|[+-][0-9]{2}:[0-9]{2})$");
      case SHA256 -> object("type", List.of("string", "number"), "pattern", "^[0-9a-fA-F]{64}$");
      case PATH ->
          object("type", TEXT, "pattern", "^(?!.*(^|/)\\.{0,2}(/|$))(?![A-Za-z]:)[^\\\\]+$");
    };
  }

  /** One of these words. */
  static Map<String, Object> words(List<String> words) {
    List<Object> values = new ArrayList<>(words);
    for (String word : words) {
      if (List.of("yes", "true", "on", "y").contains(word)) {
        addOnce(values, true);
      } else if (List.of("no", "false", "off", "n").contains(word)) {
        addOnce(values, false);
      } else if (NUMBER.matcher(word).matches()) {
        // An enumeration would have to hold the number exactly; its spelling is lost anyway.
        return object("anyOf", List.of(object("enum", values), object("type", "number")));
      }
    }
    return object("enum", values);
  }

  /** The id of a record. */
  static Map<String, Object> id() {
    return object("type", List.of("string", "boolean"), "pattern", ID);
  }

  /** A reference to a clause. */
  static Map<String, Object> clause() {
    return object("type", TEXT, "pattern", CLAUSE);
  }

  /** One line. */
  static Map<String, Object> title() {
    return object("type", TEXT, "pattern", ANYTHING);
  }

  /** A body in a file of records. */
  static Map<String, Object> body() {
    return object("type", List.of("string", "number", "boolean", "null"));
  }

  private static void addOnce(List<Object> values, Object value) {
    if (!values.contains(value)) {
      values.add(value);
    }
  }
}
