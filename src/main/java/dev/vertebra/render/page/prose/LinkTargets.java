package dev.vertebra.render.page.prose;

import java.util.Optional;

/** The records that links of a body may lead to. */
public interface LinkTargets {

  /**
   * A record.
   *
   * @param name its file name on every medium
   * @param title its title
   */
  record Target(String name, String title) {}

  /** The record of this id, when there is one. */
  Optional<Target> record(String id);

  /** The record that was read from this file below the evidence folder, when there is just one. */
  Optional<Target> file(String path);
}
