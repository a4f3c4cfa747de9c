package dev.vertebra.render.site;

import java.util.List;

/**
 * Somebody who comes to a release with a question, and the pages that answer it.
 *
 * @param who who it is
 * @param question what is asked
 * @param doors where the answers are, the first one first
 */
public record Reader(String who, String question, List<Door> doors) {

  /**
   * A page that answers.
   *
   * @param label its name
   * @param path below the release's folder
   * @param figure the figure that stands for it, with its denominator; may be empty
   * @param note what the figure counts, or what is on the page
   */
  public record Door(String label, String path, String figure, String note) {}

  public Reader {
    doors = List.copyOf(doors);
  }
}
