package dev.vertebra.render.page;

import java.util.List;

/**
 * An example of what leads to official action, as a question put to this release.
 *
 * @param entry its entry in the catalogue
 * @param rules rules of this compiler that ask it, with what came of each
 * @param limit what they do not ask; may be empty
 */
public record NegativeView(ClauseView entry, List<Asked> rules, String limit) {
  public NegativeView {
    rules = List.copyOf(rules);
  }

  /**
   * A rule that asks part of it.
   *
   * @param code its code; empty when clause states answer
   * @param name what it is called
   * @param reason how it asks the example
   * @param state what it did
   * @param asked about how many it asked
   * @param of what it asked about, such as {@code records}
   * @param open number of open findings
   * @param waived number of waived findings
   */
  public record Asked(
      String code,
      String name,
      String reason,
      RulesView.State state,
      int asked,
      String of,
      int open,
      int waived) {}

  /** Number of open findings. */
  public int open() {
    return rules.stream().mapToInt(Asked::open).sum();
  }

  /** Number of waived findings. */
  public int waived() {
    return rules.stream().mapToInt(Asked::waived).sum();
  }

  /** Number of rules that had something to ask. */
  public long asking() {
    return rules.stream().filter(r -> r.state() == RulesView.State.ASKED).count();
  }

  /**
   * What came of it: {@code found}, {@code waived}, {@code nothing found}, {@code nothing to ask},
   * {@code not asked}.
   */
  public String result() {
    if (rules.isEmpty()) {
      return "not asked";
    }
    if (open() > 0) {
      return "found";
    }
    if (waived() > 0) {
      return "waived";
    }
    return asking() == 0 ? "nothing to ask" : "nothing found";
  }
}
