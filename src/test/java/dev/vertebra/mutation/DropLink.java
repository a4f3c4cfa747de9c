package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A link is gone. */
final class DropLink implements Operator {
  @Override
  public String family() {
    return "drop";
  }

  @Override
  public String object() {
    return "link";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .links()
        .map(
            link ->
                Mutation.of(
                    name(),
                    link.subject(),
                    link.relation(),
                    link.target().text(),
                    "nothing",
                    link.without()));
  }
}
