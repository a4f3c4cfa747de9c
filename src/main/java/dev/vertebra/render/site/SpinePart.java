package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.KindGraph;
import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.StageView;
import dev.vertebra.render.page.TracePictures;
import java.util.List;

/** The trace graph: the spine by stages, the release decision, and each kind of the spine. */
final class SpinePart implements SitePart {
  /** Records in the picture of a kind. */
  private static final int MOST_RECORDS = 24;

  /** Pages rendered at a time; bounds memory and keeps the order of writing fixed. */
  private static final int BATCH = 128;

  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.SPINE, "Trace graph", SpineView.of(site.pages())));
    for (StageView stage : site.pages().stages()) {
      if (stage.isSpine()) {
        stage.kinds().forEach(k -> write(site, k));
      }
    }
  }

  private static void write(Site site, KindView kind) {
    KindGraph graph = site.pages().graph(kind);
    List<Sheet<KindGraph.Row>> sheets =
        Sheet.cut("graph/" + kind.name() + ".html", graph.rows(), MOST_RECORDS);
    for (int from = 0; from < sheets.size(); from += BATCH) {
      sheets.subList(from, Math.min(sheets.size(), from + BATCH)).parallelStream()
          .map(s -> Made.of(site, page(kind, graph, s)))
          .toList()
          .forEach(m -> site.out().add(m.path(), m.bytes()));
    }
  }

  private static PageAt page(KindView kind, KindGraph graph, Sheet<KindGraph.Row> sheet) {
    return PageAt.below(
        Section.SPINE,
        sheet.path(),
        "kind-graph",
        sheet.title("Graph of " + kind.plural()),
        new KindGraphPage(graph, drawing(graph, sheet), sheet));
  }

  private static Drawing drawing(KindGraph graph, Sheet<KindGraph.Row> sheet) {
    String title = graph.kind().plural();
    String range = " " + (sheet.before() + 1) + "–" + (sheet.before() + sheet.rows().size());
    return TracePictures.kind(
        graph,
        sheet.isCut() ? title + range + " of " + sheet.all() : sheet.all() + " " + title,
        sheet.rows());
  }
}
