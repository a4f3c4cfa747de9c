package dev.vertebra.render.dossier.content;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ChangesView;
import dev.vertebra.render.page.KindListView;
import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.MatrixView;
import dev.vertebra.render.page.OverviewView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.RecordView;
import dev.vertebra.render.page.ReleaseView;
import dev.vertebra.render.page.StageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the dossier's template reads.
 *
 * @param release the release
 * @param date day of the document, {@code yyyy-mm-dd}
 * @param overview figures of the first chapter
 * @param decisionFields fields of the release decision
 * @param outline chapters with their sections and records
 * @param contents the same without records, for the table of contents
 * @param spine the picture of the spine
 * @param matrix the trace matrix
 * @param runs validation runs
 * @param catalogues clause coverage
 * @param stages the records
 * @param isIndexOnly whether there are too many records to print each
 * @param files digests of the evidence's files
 * @param changes what is different since the release before; empty for the first one
 */
public record DossierContent(
    ReleaseView release,
    String date,
    OverviewView overview,
    List<FieldRow> decisionFields,
    List<Outline> outline,
    List<Outline> contents,
    SpineFigure spine,
    MatrixView matrix,
    List<RunSection> runs,
    List<CatalogueView> catalogues,
    List<StageChapter> stages,
    boolean isIndexOnly,
    List<EvidenceFile> files,
    Optional<ChangesView> changes) {

  /** Above this many records the dossier lists them and leaves their text to the site. */
  public static final int MOST_RECORDS = 2000;

  public DossierContent {
    decisionFields = List.copyOf(decisionFields);
    outline = List.copyOf(outline);
    contents = List.copyOf(contents);
    runs = List.copyOf(runs);
    catalogues = List.copyOf(catalogues);
    stages = List.copyOf(stages);
    files = List.copyOf(files);
  }

  /**
   * Gathers the content.
   *
   * @param pages what site and dossier share
   * @param engine lays the spine out
   * @param date day of the document, {@code yyyy-mm-dd}
   */
  public static DossierContent of(Pages pages, GraphEngine engine, String date) {
    Map<String, RecordView> views = new LinkedHashMap<>();
    for (EvidenceRecord record : pages.records()) {
      views.put(record.id().value(), pages.record(record));
    }
    boolean isIndexOnly = views.size() > MOST_RECORDS;
    OverviewView overview = pages.overview();
    List<RunSection> runs = runs(overview, views);
    List<StageChapter> stages = stages(pages, views, isIndexOnly);
    return new DossierContent(
        pages.release(),
        date,
        overview,
        overview.decision().map(RecordView::fields).map(FieldRow::of).orElseGet(List::of),
        Chapters.outline(runs, pages.catalogues(), stages),
        Chapters.contents(runs, pages.catalogues(), stages),
        SpineFigure.of(pages.spine(), pages.spineOfKinds(), pages.stages(), engine),
        pages.matrix(),
        runs,
        pages.catalogues(),
        stages,
        isIndexOnly,
        EvidenceFile.of(List.copyOf(views.values())),
        pages.changes());
  }

  /** Number of runs whose criteria are all met. */
  public long runsMet() {
    return runs.stream().filter(r -> r.run().verdict().label().equals("met")).count();
  }

  private static List<RunSection> runs(OverviewView overview, Map<String, RecordView> views) {
    List<RunSection> runs = new ArrayList<>();
    for (var run : overview.runs()) {
      Optional<RecordView> record = Optional.ofNullable(views.get(run.run().id()));
      Outline entry =
          Outline.leaf(
              "5." + (runs.size() + 1),
              run.run().id() + " " + run.run().title(),
              "run-" + run.run().name());
      record.ifPresent(r -> runs.add(RunSection.of(entry, r, run)));
    }
    return runs;
  }

  private static List<StageChapter> stages(
      Pages pages, Map<String, RecordView> views, boolean isIndexOnly) {
    List<StageChapter> chapters = new ArrayList<>();
    for (StageView stage : pages.stages()) {
      List<StageChapter.KindRecords> kinds = new ArrayList<>();
      List<Outline> records = new ArrayList<>();
      for (KindView kind : stage.kinds()) {
        KindListView list = pages.list(kind);
        List<Card> cards = isIndexOnly ? List.of() : cards(list, views);
        kinds.add(new StageChapter.KindRecords(list, cards));
        if (!isIndexOnly) {
          list.rows()
              .forEach(
                  r ->
                      records.add(
                          Outline.leaf(
                              "",
                              r.ref().id() + " " + r.ref().title(),
                              Anchors.RECORD + r.ref().name())));
        }
      }
      Outline entry =
          new Outline(
              "7." + (chapters.size() + 1), stage.title(), "stage-" + stage.name(), records);
      chapters.add(new StageChapter(entry, stage, kinds));
    }
    return chapters;
  }

  private static List<Card> cards(KindListView list, Map<String, RecordView> views) {
    return list.rows().stream()
        .flatMap(r -> Optional.ofNullable(views.get(r.ref().id())).stream())
        .map(Card::of)
        .toList();
  }
}
