package dev.vertebra.author.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Adds what an editor shows: a title, and a description of whole sentences. */
final class Annotated {
  private Annotated() {}

  /** The schema with a description in front, unless that is empty. */
  static Map<String, Object> with(String description, Map<String, Object> schema) {
    Map<String, Object> annotated = new LinkedHashMap<>();
    if (!description.isBlank()) {
      annotated.put("description", description);
    }
    annotated.putAll(schema);
    return annotated;
  }

  /**
   * Help as a sentence: {@code one of the kind's states} becomes {@code One of the kind's states.}
   */
  static String sentence(String help) {
    if (help.isBlank()) {
      return "";
    }
    String text = help.strip();
    String first = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return first.endsWith(".") || first.endsWith("?") ? first : first + ".";
  }

  /** Sentences that are not empty, in one paragraph. */
  static String paragraph(String... sentences) {
    StringBuilder paragraph = new StringBuilder();
    for (String sentence : sentences) {
      if (!sentence.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence);
      }
    }
    return paragraph.toString();
  }
}
