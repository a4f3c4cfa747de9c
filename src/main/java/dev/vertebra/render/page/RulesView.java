package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import java.util.List;

/**
 * What was checked: every rule with its denominator.
 *
 * @param groups groups of rules in the order of codes
 */
public record RulesView(List<Group> groups) {
  public RulesView {
    groups = List.copyOf(groups);
  }

  /** What a rule did. */
  public enum State {
    /** It asked about records. */
    ASKED("asked"),
    /** There was nothing that it could have asked about: it has not passed. */
    NOTHING_TO_ASK("nothing to ask"),
    /** The project switched it off. */
    OFF("switched off");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state as shown. */
    public String label() {
      return label;
    }
  }

  /**
   * Rules about one subject.
   *
   * @param title the subject
   * @param rules in the order of codes, then names
   */
  public record Group(String title, List<Row> rules) {
    public Group {
      rules = List.copyOf(rules);
    }
  }

  /**
   * One rule.
   *
   * @param code code of its findings
   * @param name its name in words
   * @param asks what it looks for
   * @param because why a declared rule exists; empty for a built-in one
   * @param state what it did
   * @param asked number of records, or entries of the project file, that it asked about
   * @param open number of open findings, consequences included
   * @param waived number of waived findings, consequences included
   */
  public record Row(
      Code code,
      String name,
      Words asks,
      String because,
      State state,
      int asked,
      int open,
      int waived) {}

  /** Number of all rules. */
  public long total() {
    return groups.stream().mapToLong(g -> g.rules().size()).sum();
  }

  /** Number of rules in a state. */
  public long count(State state) {
    return groups.stream().flatMap(g -> g.rules().stream()).filter(r -> r.state() == state).count();
  }

  /** Number of rules that asked about something. */
  public long asked() {
    return count(State.ASKED);
  }

  /** Number of rules that had nothing to ask. */
  public long idle() {
    return count(State.NOTHING_TO_ASK);
  }

  /** Number of rules that the project switched off. */
  public long off() {
    return count(State.OFF);
  }
}
