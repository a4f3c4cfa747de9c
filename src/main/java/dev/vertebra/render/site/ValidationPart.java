package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.render.page.FigureGroup;
import dev.vertebra.render.page.RunReport;
import dev.vertebra.render.page.ValidationView;
import java.util.ArrayList;
import java.util.List;

/** What was run and what came of it, and the figures of each run for this release. */
final class ValidationPart implements SitePart {
  /** Keeps the pages of a run apart from those of one whose id ends in a number. */
  private static final String ENDING = ".figures.html";

  private static final int RUNS = 60;

  /** Figures on a page of a run. */
  private static final int FIGURES = 240;

  @Override
  public void write(Site site) {
    ValidationView view = site.pages().validation();
    for (Sheet<EvidenceRecord> sheet : Sheet.cut(Section.VALIDATION.path(), view.runs(), RUNS)) {
      List<RunReport> reports =
          sheet.rows().stream().flatMap(r -> site.pages().report(r).stream()).toList();
      site.write(
          new PageAt(
              sheet.path(),
              "validation",
              sheet.title("Validation"),
              Section.VALIDATION.mark(),
              List.of(),
              new ValidationPage(view, sheet.with(reports))));
      reports.parallelStream()
          .filter(r -> r.run().hasPage())
          .map(r -> pages(site, r))
          .toList()
          .forEach(pages -> pages.forEach(m -> site.out().add(m.path(), m.bytes())));
    }
  }

  private static List<Made> pages(Site site, RunReport report) {
    List<FigureGroup> metrics = site.pages().figures(report);
    int longest = metrics.stream().mapToInt(g -> g.rows().size()).max().orElse(1);
    String path = "validation/" + report.run().run().name() + ENDING;
    int most = Math.max(1, FIGURES / longest);
    List<Made> made = new ArrayList<>();
    for (Sheet<FigureGroup> sheet : Sheet.cut(path, metrics, most)) {
      String title = report.run().run().id() + " " + report.run().run().title();
      made.add(
          Made.of(
              site,
              PageAt.below(
                  Section.VALIDATION,
                  sheet.path(),
                  "run",
                  sheet.title(title),
                  new RunPage(report, metrics, most, sheet))));
    }
    return made;
  }
}
