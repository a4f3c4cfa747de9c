package dev.vertebra.render.dossier.content;

import java.util.List;

/**
 * An entry of the outline.
 *
 * @param number its number; may be empty
 * @param title its title
 * @param id where it leads
 * @param children entries below it
 */
public record Outline(String number, String title, String id, List<Outline> children) {
  public Outline {
    children = List.copyOf(children);
  }

  static Outline leaf(String number, String title, String id) {
    return new Outline(number, title, id, List.of());
  }
}
