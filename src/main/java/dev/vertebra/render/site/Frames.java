package dev.vertebra.render.site;

import dev.vertebra.render.page.FindingsView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.ReleaseView;
import dev.vertebra.render.page.StageView;
import dev.vertebra.render.page.Templates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What frames a page, rendered once for each folder depth and marked place. */
final class Frames {

  /**
   * What the templates of a frame see.
   *
   * @param release what every page says about the release
   * @param base what leads to the release's folder
   * @param groups the parts of the site, by reader
   * @param current name of the marked section, or {@code kind:} and a kind
   * @param stages stages with their kinds
   * @param findings all findings
   */
  public record View(
      ReleaseView release,
      String base,
      List<Section.Group> groups,
      String current,
      List<StageView> stages,
      FindingsView findings) {}

  private final List<StageView> stages;
  private final FindingsView findings;
  private final ReleaseView release;
  private final Map<String, SitePage.Frame> rendered = new ConcurrentHashMap<>();

  Frames(Pages pages) {
    this.release = pages.release();
    this.stages = pages.stages();
    this.findings = pages.findings();
  }

  /** The frame of a page with this place marked: a section's name, or {@link PageAt#kind}. */
  SitePage.Frame at(String base, String mark) {
    return rendered.computeIfAbsent(base + " " + mark, k -> frame(base, mark));
  }

  private SitePage.Frame frame(String base, String current) {
    View view = new View(release, base, List.of(Section.Group.values()), current, stages, findings);
    return new SitePage.Frame(
        Templates.render("site/frame-top.ftlh", view),
        Templates.render("site/frame-facts.ftlh", view),
        Templates.render("site/frame-closing.ftlh", view));
  }
}
