package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Tables are rectangles: every row of every group covers the same number of columns, no group is
 * empty and at least one cell is a header (ISO 14289-1, 7.2 and 7.5).
 */
final class TableShapeRule implements MarkupRule {

  private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Dom.elements(document, "table").forEach(table -> check(table, problems));
  }

  private static void check(Element table, Consumer<PdfProblem> problems) {
    List<Integer> widths = new ArrayList<>();
    Dom.children(table)
        .filter(child -> GROUPS.contains(Dom.name(child)))
        .forEach(
            group -> {
              List<Element> rows = rows(group).toList();
              if (rows.isEmpty()) {
                report("an empty <" + Dom.name(group) + "> in " + Dom.place(table), problems);
              }
              widths.addAll(widths(rows));
            });
    widths.addAll(widths(rows(table).toList()));
    if (widths.isEmpty()) {
      report(Dom.place(table) + " has no rows", problems);
    } else if (widths.stream().distinct().count() > 1) {
      report(Dom.place(table) + " is ragged: its rows span " + widths + " columns", problems);
    }
    if (has(table, "thead") && !has(table, "tbody")) {
      report(Dom.place(table) + " has a head and no body", problems);
    }
    if (headers(table).findAny().isEmpty()) {
      report(Dom.place(table) + " has no header cell", problems);
    }
  }

  private static boolean has(Element table, String group) {
    return Dom.children(table).anyMatch(child -> Dom.name(child).equals(group));
  }

  /** Columns each row covers, cells that reach down from earlier rows included. */
  private static List<Integer> widths(List<Element> rows) {
    int[] fromAbove = new int[rows.size()];
    List<Integer> widths = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int width = fromAbove[row];
      for (Element cell : Dom.children(rows.get(row)).toList()) {
        int columns = span(cell, "colspan");
        width += columns;
        int last = Math.min(row + span(cell, "rowspan"), rows.size());
        for (int below = row + 1; below < last; below++) {
          fromAbove[below] += columns;
        }
      }
      widths.add(width);
    }
    return widths;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : 1;
  }

  private static Stream<Element> rows(Element parent) {
    return Dom.children(parent).filter(child -> Dom.name(child).equals("tr"));
  }

  private static Stream<Element> headers(Element table) {
    return Stream.concat(rows(table), Dom.children(table).flatMap(TableShapeRule::rows))
        .flatMap(Dom::children)
        .filter(cell -> Dom.name(cell).equals("th"));
  }

  private static void report(String message, Consumer<PdfProblem> problems) {
    problems.accept(new PdfProblem(Kind.ACCESSIBILITY, message));
  }
}
