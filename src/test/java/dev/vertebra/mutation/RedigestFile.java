package dev.vertebra.mutation;

import java.util.List;
import java.util.stream.Stream;

/** One bit in the middle of a file that records name is another. */
final class RedigestFile implements Operator {
  @Override
  public String family() {
    return "re-digest";
  }

  @Override
  public String object() {
    return "file";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example.records().stream().flatMap(s -> of(s, example));
  }

  private Stream<Mutation> of(Subject subject, Example example) {
    return example.compilation().graph().artifacts(subject.record().id()).stream()
        .map(
            file -> {
              int middle = example.bytes(file.path()).length / 2;
              return new Mutation(
                  name(),
                  subject.kind(),
                  subject.id(),
                  file.field(),
                  "",
                  file.path(),
                  "byte " + middle + " changed",
                  List.of(new Change.Bit(file.path(), middle)),
                  DropFile.owners(file, example));
            });
  }
}
