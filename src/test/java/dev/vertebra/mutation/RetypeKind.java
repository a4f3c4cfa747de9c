package dev.vertebra.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The record is said to be of the next kind of the profile. */
final class RetypeKind implements Operator {
  @Override
  public String family() {
    return "retype";
  }

  @Override
  public String object() {
    return "kind";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    List<String> kinds = new ArrayList<>(example.profile().kinds().keySet());
    return example.records().stream()
        .map(
            subject -> {
              String other = kinds.get((kinds.indexOf(subject.kind()) + 1) % kinds.size());
              return Mutation.of(
                  name(),
                  subject,
                  "kind",
                  subject.kind(),
                  other,
                  subject.write(subject.scalar("kind").orElseThrow(), other));
            });
  }
}
