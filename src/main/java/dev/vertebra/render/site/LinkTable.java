package dev.vertebra.render.site;

import dev.vertebra.render.page.LinkGroup;
import dev.vertebra.render.page.LinkView;
import dev.vertebra.render.page.Ref;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Links of one direction as far as a record's page has room for them: of each relation its first
 * ones.
 *
 * @param groups the relations, each with what is shown of it
 * @param all number of all links
 * @param path the page with all of them below the release's folder; empty when they are shown here
 */
public record LinkTable(List<Group> groups, int all, String path) {
  /** Bytes that the rows of one direction may take on a record's page. */
  private static final int ROOM = 18_000;

  /** What markup around a row takes, about. */
  private static final int MARKUP = 380;

  /**
   * Links of one relation.
   *
   * @param label the relation as shown
   * @param all number of its links
   * @param shown the first of them
   */
  public record Group(String label, int all, List<LinkView> shown) {
    public Group {
      shown = List.copyOf(shown);
    }

    /** Whether some are left out. */
    public boolean isCut() {
      return shown.size() < all;
    }
  }

  /**
   * A link in the list of all.
   *
   * @param label its relation as shown
   * @param link the link
   */
  public record Row(String label, LinkView link) {}

  public LinkTable {
    groups = List.copyOf(groups);
  }

  /** What fits of these groups; {@code path} is where the whole list would be. */
  static LinkTable of(List<LinkGroup> groups, String path) {
    int[] most = new int[groups.size()];
    List<Integer> smallestFirst = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      smallestFirst.add(i);
    }
    smallestFirst.sort(Comparator.comparingInt(i -> groups.get(i).links().size()));
    int left = ROOM;
    for (int i = 0; i < smallestFirst.size(); i++) {
      LinkGroup group = groups.get(smallestFirst.get(i));
      int share = left / (smallestFirst.size() - i);
      int rows = 0;
      int taken = 0;
      for (LinkView link : group.links()) {
        int takes = takes(link);
        if (rows > 0 && taken + takes > share) {
          break;
        }
        taken += takes;
        rows++;
      }
      left = Math.max(0, left - taken);
      most[smallestFirst.get(i)] = rows;
    }
    List<Group> shown = new ArrayList<>();
    for (int i = 0; i < most.length; i++) {
      List<LinkView> links = groups.get(i).links();
      shown.add(new Group(groups.get(i).label(), links.size(), links.subList(0, most[i])));
    }
    int all = shown.stream().mapToInt(Group::all).sum();
    return new LinkTable(shown, all, shown.stream().anyMatch(Group::isCut) ? path : "");
  }

  /** Every link with its relation. */
  static List<Row> rows(List<LinkGroup> groups) {
    return groups.stream()
        .flatMap(g -> g.links().stream().map(l -> new Row(g.label(), l)))
        .toList();
  }

  /** About how many bytes a link takes as a row. */
  static int takes(LinkView link) {
    return MARKUP
        + bytes(link.target())
        + bytes(link.reason())
        + bytes(link.place().text())
        + link.other().map(Ref::title).map(LinkTable::bytes).orElse(0)
        + link.review().flatMap(r -> r.last()).map(r -> 160 + bytes(r.why())).orElse(0);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether links are left out. */
  public boolean isCut() {
    return !path.isEmpty();
  }

  /** Number of links that are shown. */
  public int shown() {
    return groups.stream().mapToInt(g -> g.shown().size()).sum();
  }
}
