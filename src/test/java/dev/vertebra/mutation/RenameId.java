package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A record goes by another id, and what links to it still says the old one. */
final class RenameId implements Operator {
  @Override
  public String family() {
    return "rename";
  }

  @Override
  public String object() {
    return "id";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example.records().stream()
        .map(
            subject -> {
              String other = subject.id() + "-R";
              return Mutation.of(
                      name(),
                      subject,
                      "id",
                      subject.id(),
                      other,
                      subject.write(subject.scalar("id").orElseThrow(), other))
                  .alsoNamed(other);
            });
  }
}
