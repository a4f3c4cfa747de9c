package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A link points at an id that no record has. */
final class RelinkNowhere implements Operator {
  @Override
  public String family() {
    return "relink";
  }

  @Override
  public String object() {
    return "to nothing";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .links()
        .map(
            link -> {
              String other = link.target().text() + "-R";
              return Mutation.of(
                  name(),
                  link.subject(),
                  link.relation(),
                  link.target().text(),
                  other,
                  link.subject().write(link.target(), other));
            });
  }
}
