package dev.vertebra.render.site;

import dev.vertebra.render.page.ProgramView;
import java.util.List;

/** CP 7382.850 by area, as each inspection model asks it, and its negative examples. */
final class ProgramPart implements SitePart {
  @Override
  public void write(Site site) {
    site.pages().program().ifPresent(p -> write(site, p));
  }

  private static void write(Site site, ProgramView program) {
    String title = program.catalogue().shortName();
    site.write(
        new PageAt(
            CatalogueSections.path(program.catalogue()),
            "program",
            title,
            Section.CP_7382_850.mark(),
            List.of(Section.CLAUSES.crumb()),
            program));
    below(site, program, "model-1", "Model 1");
    below(site, program, "model-2", "Model 2");
    below(site, program, "negative-examples", "Negative examples");
  }

  private static void below(Site site, ProgramView program, String name, String title) {
    site.write(
        new PageAt(
            "inspection/" + name + ".html",
            name,
            title,
            Section.CP_7382_850.mark(),
            List.of(CatalogueSections.crumb(program.catalogue())),
            program));
  }
}
