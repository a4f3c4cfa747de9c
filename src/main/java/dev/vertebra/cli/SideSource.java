package dev.vertebra.cli;

import dev.vertebra.pipeline.Compilation;
import java.io.IOException;
import java.util.Optional;

/** One way to find the evidence that a user names as a side of a comparison. */
interface SideSource {

  /**
   * The evidence of this name, checked.
   *
   * @return empty when this is not a name that the source knows
   * @throws IOException when it knows the name and cannot read the evidence
   */
  Optional<Compilation> find(String name) throws IOException;

  /** What it knows, for a message such as "`X` is neither …". */
  String knows();
}
