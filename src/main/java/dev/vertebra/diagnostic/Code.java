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

  /** What the codes of one hundred are about, in the order of their first digits. */
  public enum Area {
    /** Files that cannot be read or are refused. */
    SOURCE,
    /** Syntax, fields and result files. */
    SYNTAX,
    /** Links, ids and artifacts. */
    LINKS,
    /** Rules on what the evidence says. */
    RULES,
    /** The project file and catalogues. */
    PROJECT,
    /** What cannot be published as the evidence has it. */
    PUBLISHING,
    /** Reviews and waivers. */
    REVIEWS
  }

  public Code {
    if (!ID.matcher(id).matches() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a code: " + id + " " + name);
    }
  }

  /** Whether its hundred is about this. */
  public boolean isOf(Area area) {
    return id.charAt(2) - '0' == area.ordinal();
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
