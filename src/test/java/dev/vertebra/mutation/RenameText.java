package dev.vertebra.mutation;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A name that something else has to agree with: of a file, a role, a figure, a subgroup, a version.
 */
final class RenameText implements Operator {
  /** Fields whose text names something that stands elsewhere, by their name in any structure. */
  private static final Set<String> NAMES =
      Set.of(
          "path",
          "role",
          "by",
          "metric",
          "subgroup",
          "subgroups",
          "run",
          "name",
          "release",
          "tool-version",
          "validated-version",
          "manufacturer",
          "attribute",
          "executed-by",
          "author");

  @Override
  public String family() {
    return "rename";
  }

  @Override
  public String object() {
    return "name";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .spots()
        .filter(spot -> NAMES.contains(spot.spec().name()))
        .flatMap(
            spot ->
                spot.scalars().stream()
                    .map(
                        scalar ->
                            Mutation.of(
                                name(),
                                spot.subject(),
                                spot.path(),
                                scalar.text(),
                                scalar.text() + "x",
                                spot.subject().write(scalar, scalar.text() + "x"))));
  }
}
