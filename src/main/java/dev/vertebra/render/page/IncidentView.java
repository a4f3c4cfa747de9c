package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * Something heard from the field, and the way from it to its cause and to what was done, in words
 * for somebody who buys the product.
 *
 * @param title what was reported
 * @param signal the record; empty when it is kept confidential
 * @param sort such as {@code complaint}
 * @param received the day on which it was received; may be empty
 * @param steps the way, in order
 */
public record IncidentView(
    String title, Optional<Ref> signal, String sort, String received, List<Step> steps) {

  /** More items of a step than this are counted. */
  public static final int MOST_ITEMS = 12;

  /**
   * A step of the way.
   *
   * @param label the step in one or two words
   * @param question what a reader wants to know
   * @param items what is on file
   * @param note why there is no more, where none is owed; may be empty
   * @param missing what is owed and not on file, one sentence each; a step without any is tied
   */
  public record Step(
      String label, String question, List<Item> items, String note, List<String> missing) {
    public Step {
      items = List.copyOf(items);
      missing = List.copyOf(missing);
    }

    /** Whether nothing is missing. */
    public boolean isTied() {
      return missing.isEmpty();
    }
  }

  /**
   * Something on file.
   *
   * @param text what it is
   * @param record its record; empty when it is kept confidential
   * @param details what else is known, in short
   */
  public record Item(String text, Optional<Ref> record, List<String> details) {
    public Item {
      details = List.copyOf(details);
    }
  }

  public IncidentView {
    steps = List.copyOf(steps);
  }

  /** Whether every step is tied. */
  public boolean isTied() {
    return steps.stream().allMatch(Step::isTied);
  }

  /** Steps with something missing. */
  public List<Step> broken() {
    return steps.stream().filter(s -> !s.isTied()).toList();
  }
}
