package dev.vertebra.mutation;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.RecordId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A file that records name is gone. */
final class DropFile implements Operator {
  @Override
  public String family() {
    return "drop";
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
            file ->
                new Mutation(
                    name(),
                    subject.kind(),
                    subject.id(),
                    file.field(),
                    "",
                    file.path(),
                    "no file",
                    List.of(new Change.Removal(file.path())),
                    owners(file, example)));
  }

  /** Every record that names the file: to lose it is a fault of each. */
  static Set<String> owners(Artifact file, Example example) {
    Set<String> owners = new TreeSet<>();
    for (Subject subject : example.records()) {
      RecordId id = subject.record().id();
      if (example.compilation().graph().artifacts(id).stream()
          .anyMatch(other -> other.path().equals(file.path()))) {
        owners.add(id.value());
      }
    }
    return owners;
  }
}
