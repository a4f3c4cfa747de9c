package dev.vertebra.render.dossier.content;

import dev.vertebra.model.Strength;
import dev.vertebra.render.page.LinkGroup;
import dev.vertebra.render.page.LinkView;
import dev.vertebra.render.page.ReviewView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links of one relation, direction and strength.
 *
 * @param direction {@code out} or {@code in}
 * @param label the relation as seen from the record
 * @param strength how strong they are
 * @param why what they share: the reason where it says more than the strength, and for links out
 *     who reviewed them last; may be empty
 * @param links in the order of the record
 */
public record LinkRow(
    String direction, String label, Strength strength, String why, List<LinkView> links) {

  private record Key(String label, Strength strength, String why) {}

  public LinkRow {
    links = List.copyOf(links);
  }

  /** Rows for the groups of one direction. */
  static List<LinkRow> of(String direction, List<LinkGroup> groups) {
    Map<Key, List<LinkView>> byKey = new LinkedHashMap<>();
    for (LinkGroup group : groups) {
      for (LinkView link : group.links()) {
        byKey
            .computeIfAbsent(
                new Key(group.label(), link.strength(), why(link, direction)),
                k -> new ArrayList<>())
            .add(link);
      }
    }
    List<LinkRow> rows = new ArrayList<>();
    byKey.forEach((k, l) -> rows.add(new LinkRow(direction, k.label(), k.strength(), k.why(), l)));
    return rows;
  }

  /** A recorded link has no reason of its own: somebody wrote the id. */
  private static String why(LinkView link, String direction) {
    String derived = link.origin().equals("derived") ? "derived: " : "";
    String reason = link.strength() == Strength.RECORDED ? derived : derived + link.reason();
    String review = direction.equals("out") ? link.review().map(ReviewView::brief).orElse("") : "";
    return reason.isEmpty() || review.isEmpty() ? reason + review : reason + "; " + review;
  }
}
