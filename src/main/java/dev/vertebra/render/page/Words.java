package dev.vertebra.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of a finding, cut at its backticks.
 *
 * @param parts in reading order
 */
public record Words(List<Part> parts) {

  /**
   * A stretch of a sentence.
   *
   * @param text the text
   * @param isName whether it stood between backticks
   * @param record the record that it names, when there is one
   */
  public record Part(String text, boolean isName, Optional<Ref> record) {}

  public Words {
    parts = List.copyOf(parts);
  }

  /** Cuts a sentence; names of records become links. */
  static Words of(String sentence, Refs refs) {
    List<Part> parts = new ArrayList<>();
    boolean isName = false;
    for (String text : sentence.split("`", -1)) {
      if (!text.isEmpty()) {
        parts.add(new Part(text, isName, isName ? refs.find(text) : Optional.empty()));
      }
      isName = !isName;
    }
    return new Words(parts);
  }
}
