package dev.vertebra.render.site;

import dev.vertebra.render.page.ReleaseView;
import java.util.List;

/**
 * What the template of a page sees.
 *
 * @param release what every page says about the release
 * @param title title of the page
 * @param base what leads from the page to the release's folder: empty or some {@code ../}
 * @param crumbs the way down to the page, without the release and the page itself
 * @param navigation markup of the navigation with the page's section marked
 * @param view the page's own view model
 */
public record SitePage(
    ReleaseView release,
    String title,
    String base,
    List<Crumb> crumbs,
    String navigation,
    Object view) {

  /**
   * A step on the way to a page.
   *
   * @param label as shown
   * @param path below the release's folder
   */
  public record Crumb(String label, String path) {}

  public SitePage {
    crumbs = List.copyOf(crumbs);
  }
}
