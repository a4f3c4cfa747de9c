package dev.vertebra.render.site;

import dev.vertebra.render.page.AnswerView;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A clause's page.
 *
 * @param catalogue the catalogue
 * @param clause the clause
 * @param answers records that answer it, on this page
 * @param more path of the page with all of them; empty when they are all here
 * @param previous the clause before it, if any
 * @param next the clause behind it, if any
 */
public record ClausePage(
    CatalogueView catalogue,
    ClauseView clause,
    List<AnswerView> answers,
    String more,
    List<ClauseView> previous,
    List<ClauseView> next) {
  public ClausePage {
    answers = List.copyOf(answers);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
  }

  /** The answers by how their links hold, in the order in which they come. */
  public List<Group> groups() {
    return Group.of(answers);
  }

  /**
   * Answers whose links hold alike.
   *
   * @param hold how they hold; empty when they have no link
   * @param answers the records
   */
  public record Group(String hold, List<AnswerView> answers) {
    public Group {
      answers = List.copyOf(answers);
    }

    static List<Group> of(List<AnswerView> answers) {
      Map<String, List<AnswerView>> groups = new LinkedHashMap<>();
      answers.forEach(a -> groups.computeIfAbsent(a.hold(), h -> new ArrayList<>()).add(a));
      return groups.entrySet().stream().map(g -> new Group(g.getKey(), g.getValue())).toList();
    }
  }
}
