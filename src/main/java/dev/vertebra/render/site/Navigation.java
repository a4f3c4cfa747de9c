package dev.vertebra.render.site;

import dev.vertebra.render.page.FindingsView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.StageView;
import dev.vertebra.render.page.Templates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The navigation, rendered once for each folder depth and marked place. */
final class Navigation {

  /**
   * What the navigation's template sees.
   *
   * @param base what leads to the release's folder
   * @param sections the parts of the site
   * @param current name of the marked section, or {@code kind:} and a kind
   * @param stages stages with their kinds
   * @param findings all findings
   */
  public record View(
      String base,
      List<Section> sections,
      String current,
      List<StageView> stages,
      FindingsView findings) {}

  private final List<StageView> stages;
  private final FindingsView findings;
  private final Map<String, String> rendered = new ConcurrentHashMap<>();

  Navigation(Pages pages) {
    this.stages = pages.stages();
    this.findings = pages.findings();
  }

  /** Navigation for a page of a section. */
  String at(String base, Section section) {
    return marked(base, section.name());
  }

  /** Navigation for a page about a kind or one of its records. */
  String atKind(String base, String kind) {
    return marked(base, "kind:" + kind);
  }

  private String marked(String base, String current) {
    return rendered.computeIfAbsent(
        base + " " + current,
        k ->
            Templates.render(
                "site/navigation.ftlh",
                new View(base, List.of(Section.values()), current, stages, findings)));
  }
}
