package dev.vertebra.mutation;

import java.util.stream.Stream;

/** The record is gone. */
final class DropRecord implements Operator {
  @Override
  public String family() {
    return "drop";
  }

  @Override
  public String object() {
    return "record";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example.records().stream()
        .map(s -> Mutation.of(name(), s, "", s.id(), "nothing", s.without()));
  }
}
