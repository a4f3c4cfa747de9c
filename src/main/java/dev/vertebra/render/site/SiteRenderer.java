package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.output.OutputTree;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Pictures;
import dev.vertebra.render.page.RecordView;
import dev.vertebra.render.page.StageView;
import dev.vertebra.render.page.Templates;
import java.util.List;

/**
 * Writes the folder of a release, which needs nothing outside itself. Pages go to the output as
 * they are made.
 */
public final class SiteRenderer {
  /** Records rendered at a time; bounds memory and keeps the order of writing fixed. */
  private static final int BATCH = 256;

  private final Pictures pictures;

  /** A renderer that lets {@code engine} lay out its graphs. */
  public SiteRenderer(GraphEngine engine) {
    this.pictures = new Pictures(engine);
  }

  /** Writes the pages of a release into its folder; a dossier may share them. */
  public void render(Pages pages, OutputTree folder) {
    new Rendering(pages, folder, pictures).all();
  }

  /** One run over the pages of a release. */
  private static final class Rendering {
    private final Pages pages;
    private final OutputTree out;
    private final Pictures pictures;
    private final Frames frames;
    private final Fragments fragments = new Fragments("../");

    Rendering(Pages pages, OutputTree out, Pictures pictures) {
      this.pages = pages;
      this.out = out;
      this.pictures = pictures;
      this.frames = new Frames(pages);
    }

    void all() {
      Assets.write(out);
      sections();
      clauses();
      kinds();
      records();
    }

    private void sections() {
      section(Section.OVERVIEW, "Overview", pages.overview());
      section(Section.RISKS, "Risk file", pages.risks());
      section(Section.SPINE, "Evidence spine", SpineView.of(pages, pictures));
      section(Section.MATRIX, "Trace matrix", pages.matrix());
      section(Section.CLAUSES, "Clauses", pages.catalogues());
      section(Section.VALIDATION, "Validation", pages.runs());
      section(Section.CHANGES, "Changes", new ChangesPage(pages.changes()));
      section(Section.REVIEWS, "Reviews of links", pages.reviews());
      section(Section.FINDINGS, "Findings", pages.findings());
      section(Section.RECORDS, "Records by stage", pages.stages());
      section(Section.INTEGRITY, "Integrity", pages.overview());
    }

    private void section(Section section, String title, Object view) {
      String template = "site/" + section.path().replace(".html", ".ftlh");
      write(
          section.path(),
          template,
          new SitePage(pages.release(), title, "", List.of(), frames.at("", section), view));
    }

    private void clauses() {
      for (CatalogueView catalogue : pages.catalogues()) {
        List<ClauseView> entries = catalogue.clauses();
        for (int i = 0; i < entries.size(); i++) {
          ClauseView clause = entries.get(i);
          write(
              "clauses/" + catalogue.name() + "/" + clause.name() + ".html",
              "site/clause.ftlh",
              new SitePage(
                  pages.release(),
                  clause.id() + " " + clause.title(),
                  "../../",
                  List.of(Section.CLAUSES.crumb()),
                  frames.at("../../", Section.CLAUSES),
                  new ClausePage(
                      catalogue,
                      clause,
                      entries.subList(Math.max(0, i - 1), i),
                      entries.subList(i + 1, Math.min(entries.size(), i + 2)))));
        }
      }
    }

    private void kinds() {
      for (StageView stage : pages.stages()) {
        for (KindView kind : stage.kinds()) {
          write(
              "kinds/" + kind.name() + ".html",
              "site/kind.ftlh",
              new SitePage(
                  pages.release(),
                  kind.plural(),
                  "../",
                  List.of(Section.RECORDS.crumb()),
                  frames.atKind("../", kind.kind()),
                  pages.list(kind)));
        }
      }
    }

    private void records() {
      List<EvidenceRecord> records = pages.records();
      for (int from = 0; from < records.size(); from += BATCH) {
        List<EvidenceRecord> batch = records.subList(from, Math.min(records.size(), from + BATCH));
        batch.parallelStream().map(this::record).toList().forEach(p -> p.addTo(out));
      }
    }

    /** A finished page. */
    private static final class Page {
      private final String path;
      private final byte[] bytes;

      Page(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
      }

      void addTo(OutputTree tree) {
        tree.add(path, bytes);
      }
    }

    private Page record(EvidenceRecord record) {
      RecordView view = pages.record(record);
      KindView kind = view.kind();
      SitePage page =
          new SitePage(
              pages.release(),
              view.ref().title(),
              "../",
              List.of(
                  Section.RECORDS.crumb(),
                  new SitePage.Crumb(kind.plural(), "kinds/" + kind.name() + ".html")),
              frames.atKind("../", kind.kind()),
              new RecordPage(view, pictures.neighbourhood(view), fragments));
      return new Page(
          "records/" + view.ref().name() + ".html", Templates.bytes("site/record.ftlh", page));
    }

    private void write(String path, String template, SitePage page) {
      out.add(path, Templates.bytes(template, page));
    }
  }
}
