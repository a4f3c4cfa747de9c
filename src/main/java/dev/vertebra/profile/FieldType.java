package dev.vertebra.profile;

import java.util.List;

/** What a field may hold. */
public sealed interface FieldType {

  /** The type's name as written in a profile. */
  String label();

  /** A built-in scalar. */
  enum Scalar implements FieldType {
    TEXT("text"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    BOOLEAN("boolean"),
    DATE("date"),
    DATE_TIME("date-time"),
    SHA256("sha256"),
    PATH("path");

    private final String label;

    Scalar(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * One of a closed list of words.
   *
   * @param choices the words, in the profile's order
   */
  record Choice(List<String> choices) implements FieldType {
    public Choice {
      choices = List.copyOf(choices);
    }

    @Override
    public String label() {
      return "choice";
    }
  }

  /**
   * A mapping whose keys its author chooses; behind each stands a text or a list of texts.
   *
   * @param label what it is called
   */
  record Open(String label) implements FieldType {}

  /**
   * A mapping with fields of its own.
   *
   * @param name the structure's name
   * @param fields its fields, in the profile's order
   */
  record Nested(String name, List<FieldSpec> fields) implements FieldType {
    public Nested {
      fields = List.copyOf(fields);
    }

    @Override
    public String label() {
      return name;
    }
  }
}
