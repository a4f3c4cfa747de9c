package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A link points at a record of a kind that its relation does not allow. */
final class RelinkKind implements Operator {
  @Override
  public String family() {
    return "relink";
  }

  @Override
  public String object() {
    return "to another kind";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .links()
        .flatMap(
            link ->
                example.records().stream()
                    .filter(other -> !link.rule().allows(other.kind()))
                    .limit(1)
                    .map(
                        other ->
                            Mutation.of(
                                name(),
                                link.subject(),
                                link.relation(),
                                link.target().text(),
                                other.id(),
                                link.subject().write(link.target(), other.id()))));
  }
}
