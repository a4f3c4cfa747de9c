package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.CatalogueView;
import java.util.ArrayList;
import java.util.List;

/** The dossier's chapters in order. */
final class Chapters {
  private Chapters() {}

  /** Chapters, sections and records: the bookmarks. */
  static List<Outline> outline(
      List<RunSection> runs, List<CatalogueView> catalogues, List<StageChapter> stages) {
    return chapters(runs, catalogues, stages.stream().map(StageChapter::entry).toList());
  }

  /** Chapters and sections: the table of contents. */
  static List<Outline> contents(
      List<RunSection> runs, List<CatalogueView> catalogues, List<StageChapter> stages) {
    return chapters(
        runs,
        catalogues,
        stages.stream()
            .map(s -> Outline.leaf(s.entry().number(), s.entry().title(), s.entry().id()))
            .toList());
  }

  private static List<Outline> chapters(
      List<RunSection> runs, List<CatalogueView> catalogues, List<Outline> stages) {
    return List.of(
        new Outline(
            "1",
            "Overview",
            "overview",
            List.of(
                Outline.leaf("1.1", "Evidence spine by stage", "overview-spine"),
                Outline.leaf("1.2", "Release decision", "overview-decision"),
                Outline.leaf("1.3", "Model system", "overview-system"),
                Outline.leaf("1.4", "Validation runs", "overview-runs"),
                Outline.leaf("1.5", "What is open", "overview-open"))),
        Outline.leaf("2", "Evidence spine", "evidence-spine"),
        Outline.leaf("3", "Trace matrix", "matrix"),
        Outline.leaf("4", "Risk file", "risks"),
        new Outline("5", "Validation", "validation", runs.stream().map(RunSection::entry).toList()),
        new Outline("6", "Clauses", "clauses", clauses(catalogues)),
        new Outline("7", "Records", "records", stages),
        new Outline(
            "8",
            "Findings",
            "findings",
            List.of(
                Outline.leaf("8.1", "Open findings", "findings-open"),
                Outline.leaf("8.2", "Waived findings", "findings-waived"),
                Outline.leaf("8.3", "What was checked", "findings-checked"))),
        new Outline(
            "9",
            "Changes",
            "changes",
            List.of(
                Outline.leaf("9.1", "Evidence that no longer holds", "changes-impact"),
                Outline.leaf("9.2", "Model system and datasets", "changes-system"),
                Outline.leaf("9.3", "Verdicts", "changes-verdicts"),
                Outline.leaf("9.4", "Records", "changes-records"),
                Outline.leaf("9.5", "Clauses, findings and signatures", "changes-rest"))),
        new Outline(
            "10",
            "How this document was made",
            "integrity",
            List.of(
                Outline.leaf("10.1", "What was recomputed", "integrity-basis"),
                Outline.leaf("10.2", "How to verify this document", "integrity-verify"),
                Outline.leaf("10.3", "What the words mean", "integrity-words"),
                Outline.leaf("10.4", "Digests of the evidence", "integrity-files"))));
  }

  private static List<Outline> clauses(List<CatalogueView> catalogues) {
    List<Outline> entries = new ArrayList<>();
    for (CatalogueView catalogue : catalogues) {
      entries.add(
          Outline.leaf(
              "6." + (entries.size() + 1), catalogue.title(), "catalogue-" + catalogue.name()));
    }
    return entries;
  }
}
