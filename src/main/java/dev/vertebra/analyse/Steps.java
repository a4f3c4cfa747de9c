package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * For each record, by its number, the links that lead away from it on one side. Numbers in arrays,
 * because there is a thread for every record.
 */
final class Steps {
  private final int[] starts;
  private final int[] ends;
  private final int[] links;

  private Steps(int[] starts, int[] ends, int[] links) {
    this.starts = starts;
    this.ends = ends;
    this.links = links;
  }

  /**
   * Both sides of every record.
   *
   * @param upstream towards the intended use; of links beside the spine, towards their targets
   * @param downstream the same links the other way
   */
  record Sides(Steps upstream, Steps downstream) {}

  /** Says which links to take. */
  interface Choice {
    boolean takes(TraceLink link);
  }

  /** Says which way a link leads. */
  interface Direction {
    boolean isTargetUpstream(EvidenceRecord from, String relation, EvidenceRecord to);
  }

  /**
   * Reads the links whose ends are both on file; broken ones, too: a reader shall see them.
   *
   * @param choice which of them to take
   */
  static Sides of(TraceGraph graph, SpineOrder order, Choice choice, Direction direction) {
    List<TraceLink> all = graph.links();
    int[] lower = new int[all.size()];
    int[] upper = new int[all.size()];
    int[] links = new int[all.size()];
    int count = 0;
    for (int i = 0; i < all.size(); i++) {
      TraceLink link = all.get(i);
      Optional<EvidenceRecord> target = link.to().flatMap(graph::find);
      if (choice.takes(link) && target.isPresent() && !target.get().id().equals(link.from())) {
        EvidenceRecord from = graph.get(link.from());
        int source = order.number(from.id());
        int end = order.number(target.get().id());
        boolean isUp = direction.isTargetUpstream(from, link.relation(), target.get());
        upper[count] = isUp ? end : source;
        lower[count] = isUp ? source : end;
        links[count] = i;
        count++;
      }
    }
    int[] taken = Arrays.copyOf(links, count);
    return new Sides(of(order.size(), lower, upper, taken), of(order.size(), upper, lower, taken));
  }

  private static Steps of(int size, int[] from, int[] to, int[] links) {
    int[] starts = new int[size + 1];
    for (int i = 0; i < links.length; i++) {
      starts[from[i] + 1]++;
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = Arrays.copyOf(starts, size);
    int[] ends = new int[links.length];
    int[] ordered = new int[links.length];
    for (int i = 0; i < links.length; i++) {
      int at = next[from[i]]++;
      ends[at] = to[i];
      ordered[at] = links[i];
    }
    return new Steps(starts, ends, ordered);
  }

  int size() {
    return starts.length - 1;
  }

  /** Where the steps of a record begin. */
  int first(int number) {
    return starts[number];
  }

  /** Where they end, exclusive. */
  int last(int number) {
    return starts[number + 1];
  }

  /** The record that a step leads to. */
  int end(int step) {
    return ends[step];
  }

  /** The place of a step's link among all links of the graph. */
  int link(int step) {
    return links[step];
  }
}
