package dev.vertebra.render.site;

import dev.vertebra.render.page.ReleaseView;
import java.util.List;

/**
 * What the template of a page sees.
 *
 * @param release what every page says about the release
 * @param title title of the page
 * @param path its path below the release's folder
 * @param base what leads from the page to the release's folder: empty or some {@code ../}
 * @param crumbs the way down to the page, without the release and the page itself
 * @param frame what stands around the page's own content
 * @param view the page's own view model
 */
public record SitePage(
    ReleaseView release,
    String title,
    String path,
    String base,
    List<Crumb> crumbs,
    Frame frame,
    Object view) {

  /**
   * Markup around the content of a page.
   *
   * @param top banner and navigation, with the page's section marked
   * @param facts what the footer says about the release
   * @param closing the end of the footer
   */
  public record Frame(String top, String facts, String closing) {}

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
