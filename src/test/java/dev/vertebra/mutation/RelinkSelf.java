package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A link points at its own record. */
final class RelinkSelf implements Operator {
  @Override
  public String family() {
    return "relink";
  }

  @Override
  public String object() {
    return "to itself";
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
                    link.subject().id(),
                    link.subject().write(link.target(), link.subject().id())));
  }
}
