package dev.vertebra.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The record is said to be in another state of its kind, or in one that the kind does not have. */
final class RetypeState implements Operator {
  @Override
  public String family() {
    return "retype";
  }

  @Override
  public String object() {
    return "state";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example.records().stream()
        .filter(s -> s.scalar("status").isPresent())
        .flatMap(s -> each(s, example));
  }

  private Stream<Mutation> each(Subject subject, Example example) {
    List<String> states = new ArrayList<>(example.kindOf(subject).states());
    states.remove(subject.record().status());
    states.add("frozen");
    return states.stream()
        .map(
            state ->
                Mutation.of(
                        name(),
                        subject,
                        "status",
                        subject.record().status(),
                        state,
                        subject.write(subject.scalar("status").orElseThrow(), state))
                    .as(state));
  }
}
