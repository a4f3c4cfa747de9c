package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.prose.Prose;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body's markup in the vocabulary of print. Nothing of its text is left out: headings move below
 * the record's own and never skip a level, tables lose their scroll region and get whole rows.
 */
final class PrintProse {
  /** Level of the headings that carry records. */
  private static final int RECORD_LEVEL = 3;

  private static final int DEEPEST = 6;

  private static final Pattern HEADING = Pattern.compile("<(/?)h([1-6])\\b");
  private static final Pattern REGION = Pattern.compile("<div class=\"scroll\"[^>]*>");
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][ >]");
  private static final Pattern TABLE = Pattern.compile("<table>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern EMPTY_BODY = Pattern.compile("<tbody>\\s*</tbody>");

  private PrintProse() {}

  /** The markup, links to records leading to their anchors. */
  static String of(Prose prose) {
    String markup = prose.linked("#" + Anchors.RECORD, "");
    return markup.contains("<h") || markup.contains("<table") ? tables(headings(markup)) : markup;
  }

  private static String headings(String markup) {
    Deque<Integer> open = new ArrayDeque<>();
    return HEADING
        .matcher(markup)
        .replaceAll(
            m -> {
              int level = Integer.parseInt(m.group(2));
              if (m.group(1).isEmpty()) {
                while (!open.isEmpty() && open.peek() >= level) {
                  open.pop();
                }
                open.push(level);
              }
              return "<" + m.group(1) + "h" + Math.min(DEEPEST, RECORD_LEVEL + open.size());
            });
  }

  private static String tables(String markup) {
    String plain = REGION.matcher(markup).replaceAll("<div class=\"in-text\">");
    return TABLE
        .matcher(EMPTY_BODY.matcher(plain).replaceAll(""))
        .replaceAll(m -> Matcher.quoteReplacement("<table>" + rows(m.group(1)) + "</table>"));
  }

  private static String rows(String table) {
    int widest = ROW.matcher(table).results().mapToInt(r -> cells(r.group(1))).max().orElse(0);
    String whole =
        ROW.matcher(table)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        "<tr>"
                            + m.group(1)
                            + "<td></td>".repeat(widest - cells(m.group(1)))
                            + "</tr>"));
    // A tagged table has a body (ISO 14289-1, 7.5).
    return whole.contains("<tbody>")
        ? whole
        : whole + "<tbody><tr><td colspan=\"" + widest + "\">no rows</td></tr></tbody>";
  }

  private static int cells(String row) {
    return Math.toIntExact(CELL.matcher(row).results().count());
  }
}
