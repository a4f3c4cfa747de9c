package dev.vertebra.compare;

import dev.vertebra.model.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * The evidence that no longer holds because something else was changed, and why.
 *
 * @param affected records that rested on what changed: those that nothing current replaces first,
 *     then by the change, the nearest first
 * @param considered number of records that counted as evidence in both states: the denominator
 * @param changes number of changes that somebody may rely on
 * @param idle of them, those on which no evidence rests
 * @param reviewed links at which the walk ended because somebody has reviewed them since
 */
public record Impact(
    List<Affected> affected, int considered, int changes, int idle, List<Reviewed> reviewed) {

  /** Whether something current stands in for what no longer holds. */
  public enum Standing {
    /** Nothing does: somebody has to look. */
    OPEN("no longer holds"),
    /** Something does. */
    REPLACED("replaced");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }
  }

  /**
   * What started it.
   *
   * @param record the record, by its newer id
   * @param what what became of it, such as {@code statement changed}
   */
  public record Cause(RecordId record, String what) {}

  /**
   * A link of a path.
   *
   * @param relation the relation
   * @param heading whether the path follows the link or goes against it
   * @param to the record at which it arrives
   */
  public record Step(String relation, Heading heading, RecordId to) {}

  /** Which way a path takes a link. */
  public enum Heading {
    /** From the record that holds it to its target. */
    ALONG,
    /** From its target to the record that holds it. */
    AGAINST
  }

  /**
   * A record that rested on what changed.
   *
   * @param record the record in the newer state
   * @param standing whether something replaces it
   * @param cause the nearest change
   * @param path a shortest way from there
   * @param replacement what replaces it, and how
   * @param hint what a reader should know besides; may be empty
   */
  public record Affected(
      RecordAt record,
      Standing standing,
      Cause cause,
      List<Step> path,
      Optional<Replacement> replacement,
      String hint) {
    public Affected {
      path = List.copyOf(path);
    }

    /** The path in words, such as {@code CMP-1 <- composed-of MV-1 <- evaluates VR-1}. */
    public String route() {
      return cause.record() + steps();
    }

    /** The same without the change from which it starts. */
    public String steps() {
      StringBuilder route = new StringBuilder();
      for (Step step : path) {
        route
            .append(step.heading() == Heading.ALONG ? " -> " : " <- ")
            .append(step.relation())
            .append(' ')
            .append(step.to());
      }
      return route.toString();
    }
  }

  /**
   * What stands in for a record.
   *
   * @param by the record
   * @param how a clause such as {@code verifies it on MV-2}
   */
  public record Replacement(RecordId by, String how) {}

  /**
   * A link that was reviewed after the change.
   *
   * @param from the record that holds it
   * @param relation its relation
   * @param to its target
   * @param by who reviewed it
   * @param day when, in UTC
   * @param number place of the entry in the ledger
   */
  public record Reviewed(
      RecordId from, String relation, RecordId to, String by, String day, long number) {}

  public Impact {
    affected = List.copyOf(affected);
    reviewed = List.copyOf(reviewed);
  }

  /** Number of affected records of a standing. */
  public long count(Standing standing) {
    return affected.stream().filter(a -> a.standing() == standing).count();
  }

  /** Affected records of a standing, in order. */
  public List<Affected> of(Standing standing) {
    return affected.stream().filter(a -> a.standing() == standing).toList();
  }
}
