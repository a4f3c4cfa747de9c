package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Lists hold list items and nothing else, and at least one of them (ISO 14289-1, 7.1). */
final class ListContentRule implements MarkupRule {

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Dom.elements(document, "ul", "ol").forEach(list -> check(list, Set.of("li"), problems));
    Dom.elements(document, "dl").forEach(list -> check(list, Set.of("dt", "dd"), problems));
  }

  private static void check(Element list, Set<String> allowed, Consumer<PdfProblem> problems) {
    if (Dom.children(list).findAny().isEmpty()) {
      report(Dom.place(list) + " has no items", problems);
    }
    Dom.childNodes(list)
        .filter(node -> isStray(node, allowed))
        .findFirst()
        .ifPresent(node -> report(Dom.place(list) + " holds content outside its items", problems));
  }

  private static boolean isStray(Node node, Set<String> allowed) {
    if (node instanceof Element element) {
      return !allowed.contains(Dom.name(element));
    }
    return node instanceof Text text && !text.getData().isBlank();
  }

  private static void report(String message, Consumer<PdfProblem> problems) {
    problems.accept(new PdfProblem(Kind.ACCESSIBILITY, message));
  }
}
