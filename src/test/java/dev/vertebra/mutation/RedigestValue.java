package dev.vertebra.mutation;

import dev.vertebra.profile.FieldType;
import dev.vertebra.read.yaml.Node;
import java.util.stream.Stream;

/**
 * One hexadecimal digit of a digest is another: of a file, a model system, or one written with a
 * link.
 */
final class RedigestValue implements Operator {
  @Override
  public String family() {
    return "re-digest";
  }

  @Override
  public String object() {
    return "value";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    Stream<Mutation> fields =
        example
            .spots()
            .filter(spot -> spot.spec().type() == FieldType.Scalar.SHA256)
            .map(spot -> of(spot.subject(), spot.path(), spot.scalar().orElseThrow()));
    Stream<Mutation> links =
        example
            .links()
            .flatMap(
                link ->
                    link.digest().stream()
                        .map(d -> of(link.subject(), link.relation() + ".sha256", d)));
    return Stream.concat(fields, links);
  }

  private Mutation of(Subject subject, String field, Node.Scalar digest) {
    String head = digest.text().substring(0, 63);
    String other = head + (digest.text().endsWith("0") ? "1" : "0");
    return Mutation.of(name(), subject, field, digest.text(), other, subject.write(digest, other));
  }
}
