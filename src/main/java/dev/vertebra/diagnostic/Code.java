package dev.vertebra.diagnostic;

import java.util.regex.Pattern;

/**
 * The stable code of a kind of finding. Each has an explain page of the same id.
 *
 * @param id {@code VT} and three digits: 0 source, 1 syntax and fields, 2 links and artifacts, 3
 *     rules, 4 project and catalogues, 5 publishing, 6 waivers and reviews, 7 running again
 * @param name a short name in kebab case
 * @param severity severity unless the project file sets another
 */
public record Code(String id, String name, Severity severity) implements Comparable<Code> {
  private static final Pattern ID = Pattern.compile("VT[0-9]{3}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Code {
    if (!ID.matcher(id).matches() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a code: " + id + " " + name);
    }
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
