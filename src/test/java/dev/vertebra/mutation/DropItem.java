package dev.vertebra.mutation;

import dev.vertebra.read.yaml.Node;
import java.util.stream.Stream;

/** One item of a list is gone: an approval, a criterion, a metric, a subgroup. */
final class DropItem implements Operator {
  @Override
  public String family() {
    return "drop";
  }

  @Override
  public String object() {
    return "item";
  }

  @Override
  public Stream<Mutation> mutations(Example example) {
    return example
        .spots()
        .filter(spot -> spot.list().filter(list -> list.items().size() > 1).isPresent())
        .flatMap(this::each);
  }

  private Stream<Mutation> each(Spot spot) {
    Node.Sequence list = spot.list().orElseThrow();
    return list.items().stream()
        .map(
            item ->
                Mutation.of(
                    name(),
                    spot.subject(),
                    spot.path(),
                    brief(spot, item),
                    "nothing",
                    Cuts.item(spot.subject().text(), list, item)));
  }

  private static String brief(Spot spot, Node item) {
    String text = spot.subject().text().text().substring(item.start(), item.end());
    return text.replaceAll("\\s+", " ");
  }
}
