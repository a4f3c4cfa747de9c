package dev.vertebra.profile;

import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Value;
import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * A declared rule: of the records that it selects, so many must have so many links of one relation.
 *
 * @param name its name, unique among coverage rules
 * @param kinds kinds of the records that it selects
 * @param where what these records must say to be selected; without a condition on {@code status}
 *     they must count as evidence
 * @param require what each selected record owes
 * @param severity severity of its findings unless the project sets another
 * @param because why an auditor cares, in one line
 * @param span where its name stands
 */
public record CoverageRule(
    String name,
    List<String> kinds,
    List<Condition> where,
    Requirement require,
    Severity severity,
    String because,
    Span span) {
  public CoverageRule {
    kinds = List.copyOf(kinds);
    where = List.copyOf(where);
  }

  /** Whether the project file declares it, and not the built-in profile. */
  public boolean isProjects() {
    return span.file().equals(Project.FILE);
  }

  /** Which end of the links the selected records stand at. */
  public enum Direction {
    /** They hold the links. */
    OUT,
    /** The links arrive at them. */
    IN
  }

  /**
   * A field holds one of these values; {@code *} in a value stands for any characters.
   *
   * @param field name of a field, or {@code id} or {@code title}
   * @param values as their author wrote them, at least one
   */
  public record Condition(String field, List<Value> values) {
    public Condition {
      values = List.copyOf(values);
    }
  }

  /**
   * What a selected record owes.
   *
   * @param relation the relation of its links
   * @param direction which end of them it stands at
   * @param min least number of records at the other end that count
   * @param max greatest number of them
   * @param to kinds that count; empty for all that the relation allows
   * @param states states that count; empty for those in which a record counts as evidence
   * @param threshold percentage of the selected records that must satisfy it, over 0 and at most
   *     100
   */
  public record Requirement(
      String relation,
      Direction direction,
      int min,
      int max,
      List<String> to,
      List<String> states,
      BigDecimal threshold) {
    public Requirement {
      to = List.copyOf(to);
      states = List.copyOf(states);
      if (min < 0 || max < min) {
        throw new IllegalArgumentException(relation + " with bounds " + min + ".." + max);
      }
    }
  }
}
