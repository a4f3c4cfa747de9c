package dev.vertebra.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A link points at the next record of its target's kind to which its record has no such link yet.
 */
final class RelinkSibling implements Operator {
  @Override
  public String family() {
    return "relink";
  }

  @Override
  public String object() {
    return "to a sibling";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example.links().flatMap(link -> of(link, example).stream());
  }

  private Optional<Mutation> of(LinkSpot link, Example example) {
    Optional<Subject> target = example.find(link.target().text());
    Set<String> taken =
        link.subject().record().links(link.relation()).stream()
            .map(l -> l.target())
            .collect(Collectors.toSet());
    List<Subject> kin =
        example.records().stream()
            .filter(s -> target.filter(t -> t.kind().equals(s.kind())).isPresent())
            .toList();
    int start = target.map(kin::indexOf).orElse(-1) + 1;
    return Stream.concat(kin.stream().skip(start), kin.stream().limit(start))
        .filter(s -> !taken.contains(s.id()) && !s.id().equals(link.subject().id()))
        .findFirst()
        .map(
            other ->
                Mutation.of(
                    name(),
                    link.subject(),
                    link.relation(),
                    link.target().text(),
                    other.id(),
                    link.subject().write(link.target(), other.id())));
  }
}
