package dev.vertebra.render.page.prose;

/**
 * A rendered body, the same for every medium: links to records still name their target.
 *
 * @param markup well-formed markup in which a link to a record reads {@code href="record:NAME"}
 */
public record Prose(String markup) {
  static final String RECORD = "record:";

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return markup.isEmpty();
  }

  /**
   * The markup for one medium.
   *
   * @param before what stands before a record's file name in a link, such as {@code #}
   * @param after what stands behind it, such as {@code .html}
   */
  public String linked(String before, String after) {
    String mark = "href=\"" + RECORD;
    StringBuilder out = new StringBuilder(markup.length() + 64);
    int from = 0;
    for (int at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, from)) {
      int name = at + mark.length();
      int end = markup.indexOf('"', name);
      out.append(markup, from, at).append("href=\"").append(before);
      out.append(markup, name, end).append(after);
      from = end;
    }
    return out.append(markup, from, markup.length()).toString();
  }
}
