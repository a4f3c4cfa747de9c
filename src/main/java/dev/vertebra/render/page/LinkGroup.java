package dev.vertebra.render.page;

import java.util.List;

/**
 * Links of one relation, all seen from the same end.
 *
 * @param relation the relation's name
 * @param label its name, or its inverse, as shown
 * @param links sorted by target or source
 */
public record LinkGroup(String relation, String label, List<LinkView> links) {
  public LinkGroup {
    links = List.copyOf(links);
  }
}
