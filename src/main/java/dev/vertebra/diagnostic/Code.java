package dev.vertebra.diagnostic;

import java.util.regex.Pattern;

/**
 * The stable code of a kind of finding. Each has an explain page of the same id.
 *
 * @param id {@code VT} and three digits, of which the first stands for its {@link Area}
 * @param name a short name in kebab case
 * @param severity severity unless the project file sets another
 */
public record Code(String id, String name, Severity severity) implements Comparable<Code> {
  private static final Pattern ID = Pattern.compile("VT[0-9]{3}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What the codes of one hundred are about. */
  public enum Area {
    /** Files that cannot be read or are refused. */
    SOURCE('0'),
    /** Syntax, fields and result files. */
    SYNTAX('1'),
    /** Links, ids and artifacts. */
    LINKS('2'),
    /** Rules on what the evidence says. */
    RULES('3'),
    /** The project file and catalogues. */
    PROJECT('4'),
    /** What cannot be published as the evidence has it. */
    PUBLISHING('5'),
    /** Reviews and waivers. */
    REVIEWS('6'),
    /** Sealed releases and published folders. */
    RELEASES('7');

    private final char digit;

    Area(char digit) {
      this.digit = digit;
    }
  }

  public Code {
    if (!ID.matcher(id).matches() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a code: " + id + " " + name);
    }
  }

  /** Whether its hundred is about this. */
  public boolean isOf(Area area) {
    return id.charAt(2) == area.digit;
  }

  /** A code whose findings stop a release. */
  public static Code error(String id, String name) {
    return new Code(id, name, Severity.ERROR);
  }

  /** A code whose findings ask for a look. */
  public static Code warning(String id, String name) {
    return new Code(id, name, Severity.WARNING);
  }

  /** A code whose findings inform. */
  public static Code note(String id, String name) {
    return new Code(id, name, Severity.NOTE);
  }

  @Override
  public int compareTo(Code other) {
    return id.compareTo(other.id);
  }
}
