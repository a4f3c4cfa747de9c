package dev.vertebra.render.site;

import dev.vertebra.model.Strength;
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

  private final String base;
  private final Map<String, String> lines = new ConcurrentHashMap<>();
  private final Map<Why, String> whys = new ConcurrentHashMap<>();

  Fragments(String base) {
    this.base = base;
  }

  /** A reference to a record with its title. */
  public String line(Ref ref) {
    return lines.computeIfAbsent(
        ref.id(), id -> Templates.render("site/line.ftlh", new Line(base, ref)));
  }

  /** The cells that say how strong a link is and why. */
  public String why(LinkView link) {
    return whys.computeIfAbsent(
        new Why(link.strength(), link.reason(), link.origin()),
        why -> Templates.render("site/why.ftlh", why));
  }
}
