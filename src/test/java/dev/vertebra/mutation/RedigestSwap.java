package dev.vertebra.mutation;

import dev.vertebra.profile.FieldType;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two files of records of one kind carry each other's digest. */
final class RedigestSwap implements Operator {
  @Override
  public String family() {
    return "re-digest";
  }

  @Override
  public String object() {
    return "swap";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    List<Spot> digests =
        example
            .spots()
            .filter(spot -> spot.spec().type() == FieldType.Scalar.SHA256 && !spot.isOutermost())
            .toList();
    return Stream.iterate(0, i -> i + 1)
        .limit(Math.max(0, digests.size() - 1))
        .filter(i -> alike(digests.get(i), digests.get(i + 1)))
        .map(i -> swap(digests.get(i), digests.get(i + 1)));
  }

  private static boolean alike(Spot one, Spot other) {
    return one.subject().kind().equals(other.subject().kind()) && one.path().equals(other.path());
  }

  private Mutation swap(Spot one, Spot other) {
    var first = one.scalar().orElseThrow();
    var second = other.scalar().orElseThrow();
    Change early = one.subject().write(first, second.text());
    Change late = other.subject().write(second, first.text());
    boolean ordered = first.start() < second.start();
    return new Mutation(
        name(),
        one.subject().kind(),
        one.subject().id(),
        one.path(),
        "",
        first.text(),
        second.text(),
        ordered ? List.of(late, early) : List.of(early, late),
        new TreeSet<>(List.of(one.subject().id(), other.subject().id())));
  }
}
