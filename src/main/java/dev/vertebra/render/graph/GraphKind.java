package dev.vertebra.render.graph;

import java.util.Optional;

/**
 * Kind of a node.
 *
 * @param name as in profiles, such as {@code risk}: the class {@code kind-risk}
 * @param title as shown
 * @param list relative address of the page that lists all records of this kind
 */
public record GraphKind(String name, String title, Optional<String> list) {
  public GraphKind {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("kind name '" + name + "' cannot be a class name");
    }
    list.ifPresent(Addresses::requireRelative);
  }
}
