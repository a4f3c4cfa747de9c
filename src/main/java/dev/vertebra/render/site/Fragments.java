package dev.vertebra.render.site;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.LinkView;
import dev.vertebra.render.page.Ref;
import dev.vertebra.render.page.Templates;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Markup that repeats from page to page of one folder, rendered once. Safe for use by several
 * threads.
 */
public final class Fragments {

  /**
   * What the template of a reference sees.
   *
   * @param base what leads to the release's folder
   * @param record the record
   */
  public record Line(String base, Ref record) {}

  /**
   * What the template of a link's strength sees.
   *
   * @param strength how strong it is
   * @param reason why
   * @param origin who says so
   */
  public record Why(Strength strength, String reason, String origin) {}

  /**
   * What the template of a card sees.
   *
   * @param card the card at the origin
   */
  public record AtOrigin(Drawing.Card card) {}

  private static final String ORIGIN = "translate(0,0)";

  private final String base;
  private final Map<String, String> lines = new ConcurrentHashMap<>();
  private final Map<Drawing.Card, String> cards = new ConcurrentHashMap<>();
  private final Map<Why, String> whys = new ConcurrentHashMap<>();

  Fragments(String base) {
    this.base = base;
  }

  /** A reference to a record with its title. */
  public String line(Ref ref) {
    return lines.computeIfAbsent(
        ref.id(), id -> Templates.render("site/line.ftlh", new Line(base, ref)));
  }

  /** A card of a picture. */
  public String card(Drawing.Card card) {
    String still =
        cards.computeIfAbsent(
            card.at(0, 0), c -> Templates.render("site/card.ftlh", new AtOrigin(c)));
    int at = still.indexOf(ORIGIN);
    return still.substring(0, at)
        + "translate("
        + card.x()
        + ","
        + card.y()
        + still.substring(at + ORIGIN.length() - 1);
  }

  /** The cells that say how strong a link is and why. */
  public String why(LinkView link) {
    return whys.computeIfAbsent(
        new Why(link.strength(), link.reason(), link.origin()),
        why -> Templates.render("site/why.ftlh", why));
  }
}
