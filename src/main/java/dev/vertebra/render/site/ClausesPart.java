package dev.vertebra.render.site;

import dev.vertebra.render.page.AnswerView;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import java.util.List;
import java.util.stream.Stream;

/** All catalogues, a tree for each, and a page for each clause. */
final class ClausesPart implements SitePart {
  /** Entries of a page of a tree. */
  private static final int ENTRIES = 120;

  /** Records of a page about a clause, and of a page of the list of all. */
  private static final int RECORDS = 120;

  /**
   * What the first page sees.
   *
   * @param selected catalogues that the project selects
   * @param lenses catalogues that are shown all the same
   */
  public record Index(List<CatalogueView> selected, List<CatalogueView> lenses) {
    public Index {
      selected = List.copyOf(selected);
      lenses = List.copyOf(lenses);
    }
  }

  @Override
  public void write(Site site) {
    Index index = new Index(site.pages().catalogues(), site.pages().lenses());
    site.write(PageAt.first(Section.CLAUSES, "All catalogues", index));
    Stream.concat(index.selected().stream(), index.lenses().stream()).forEach(c -> write(site, c));
  }

  private static void write(Site site, CatalogueView catalogue) {
    Section section = CatalogueSections.of(catalogue);
    if (section != Section.CP_7382_850) {
      for (Sheet<ClauseView> sheet :
          Sheet.cut(CatalogueSections.path(catalogue), catalogue.entries(), ENTRIES)) {
        site.write(
            new PageAt(
                sheet.path(),
                "catalogue",
                sheet.title(catalogue.shortName()),
                section.mark(),
                List.of(Section.CLAUSES.crumb()),
                new CataloguePage(catalogue, sheet)));
      }
    }
    List<ClauseView> entries = catalogue.clauses();
    for (int i = 0; i < entries.size(); i++) {
      write(
          site,
          catalogue,
          entries.get(i),
          entries.subList(Math.max(0, i - 1), i),
          entries.subList(i + 1, Math.min(entries.size(), i + 2)));
    }
  }

  private static void write(
      Site site,
      CatalogueView catalogue,
      ClauseView clause,
      List<ClauseView> previous,
      List<ClauseView> next) {
    String mark = CatalogueSections.of(catalogue).mark();
    String stem = "clauses/" + catalogue.name() + "/" + clause.name();
    String title = clause.id() + " " + clause.title();
    List<AnswerView> answers = clause.answers();
    boolean isCut = answers.size() > RECORDS;
    String all = stem + "/records.html";
    site.write(
        new PageAt(
            stem + ".html",
            "clause",
            title,
            mark,
            List.of(CatalogueSections.crumb(catalogue)),
            new ClausePage(
                catalogue,
                clause,
                answers.subList(0, Math.min(RECORDS, answers.size())),
                isCut ? all : "",
                previous,
                next)));
    if (isCut) {
      for (Sheet<AnswerView> sheet : Sheet.cut(all, answers, RECORDS)) {
        site.write(
            new PageAt(
                sheet.path(),
                "clause-records",
                sheet.title("Records that answer " + clause.id()),
                mark,
                List.of(
                    CatalogueSections.crumb(catalogue),
                    new SitePage.Crumb(clause.id(), stem + ".html")),
                new AnswersPage(catalogue, clause, sheet)));
      }
    }
  }
}
