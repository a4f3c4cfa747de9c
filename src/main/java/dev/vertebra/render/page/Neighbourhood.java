package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.List;

/**
 * A record between what it rests on and what rests on it.
 *
 * @param centre the record
 * @param rests links that it holds: what it rests on
 * @param supports links that arrive: what rests on it
 * @param moreRests links that it holds beyond those shown
 * @param moreSupports links that arrive beyond those shown
 */
public record Neighbourhood(
    Ref centre, List<Neighbour> rests, List<Neighbour> supports, int moreRests, int moreSupports) {

  /**
   * A neighbour by one link.
   *
   * @param id its id as written
   * @param title its title; empty when there is no such record
   * @param name its portable file name; empty when there is no such record
   * @param relation the relation as shown
   * @param strength how strong the link is
   */
  public record Neighbour(
      String id, String title, String name, String relation, Strength strength) {}

  private static final int SHOWN = 8;

  public Neighbourhood {
    rests = List.copyOf(rests);
    supports = List.copyOf(supports);
  }

  /** The neighbourhood of a record, with a bounded number of neighbours. */
  static Neighbourhood of(Ref centre, List<LinkGroup> outgoing, List<LinkGroup> incoming) {
    List<Neighbour> rests = neighbours(outgoing);
    List<Neighbour> supports = neighbours(incoming);
    return new Neighbourhood(
        centre,
        rests.subList(0, Math.min(SHOWN, rests.size())),
        supports.subList(0, Math.min(SHOWN, supports.size())),
        Math.max(0, rests.size() - SHOWN),
        Math.max(0, supports.size() - SHOWN));
  }

  /** Whether the record stands alone. */
  public boolean isEmpty() {
    return rests.isEmpty() && supports.isEmpty();
  }

  private static List<Neighbour> neighbours(List<LinkGroup> groups) {
    return groups.stream().flatMap(g -> g.links().stream().map(l -> neighbour(g, l))).toList();
  }

  private static Neighbour neighbour(LinkGroup group, LinkView link) {
    return new Neighbour(
        link.target(),
        link.other().map(Ref::title).orElse(""),
        link.other().map(Ref::name).orElse(""),
        group.label(),
        link.strength());
  }
}
