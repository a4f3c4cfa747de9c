package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Pictures;
import dev.vertebra.render.page.ReviewsView;
import dev.vertebra.render.page.SpineGraph;
import dev.vertebra.render.page.StageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of the spine.
 *
 * @param drawing picture of the spine
 * @param isOfRecords whether its nodes are records, or else kinds
 * @param nodes number of its nodes
 * @param links number of its links
 * @param around number of spine links that it leaves out, because one end lies in the quality
 *     system around the spine
 * @param stages the same as text
 * @param reviews how many links were reviewed
 */
public record SpineView(
    Drawing drawing,
    boolean isOfRecords,
    int nodes,
    int links,
    int around,
    List<StageText> stages,
    ReviewsView reviews) {

  /**
   * A stage as text.
   *
   * @param stage the stage
   * @param nodes its nodes with their edges
   */
  public record StageText(StageView stage, List<NodeText> nodes) {}

  /**
   * A node as text.
   *
   * @param node the node
   * @param path its page below the release's folder
   * @param edges its edges
   */
  public record NodeText(SpineGraph.Node node, String path, List<EdgeText> edges) {}

  /**
   * An edge as text.
   *
   * @param edge the edge
   * @param path page of its target below the release's folder
   * @param label its target as shown
   */
  public record EdgeText(SpineGraph.Edge edge, String path, String label) {}

  static SpineView of(Pages pages, Pictures pictures) {
    SpineGraph shown = pages.spine();
    List<StageView> stages = pages.stages();
    boolean isOfRecords = shown.grain() == SpineGraph.Grain.RECORDS;
    String folder = isOfRecords ? "records/" : "kinds/";
    Map<String, SpineGraph.Node> byKey = new LinkedHashMap<>();
    shown.nodes().forEach(n -> byKey.put(n.key(), n));
    Map<String, List<EdgeText>> edges = new LinkedHashMap<>();
    for (SpineGraph.Edge edge : shown.edges()) {
      SpineGraph.Node to = byKey.get(edge.to());
      if (to != null) {
        edges
            .computeIfAbsent(edge.from(), f -> new ArrayList<>())
            .add(new EdgeText(edge, folder + to.name() + ".html", to.label()));
      }
    }
    List<StageText> texts = new ArrayList<>();
    for (StageView stage : stages) {
      if (stage.isSpine()) {
        texts.add(
            new StageText(
                stage,
                shown.nodes().stream()
                    .filter(n -> n.stage().equals(stage.name()))
                    .map(
                        n ->
                            new NodeText(
                                n,
                                folder + n.name() + ".html",
                                edges.getOrDefault(n.key(), List.of())))
                    .toList()));
      }
    }
    int links = shown.edges().stream().mapToInt(SpineGraph.Edge::count).sum();
    return new SpineView(
        pictures.spine(shown, stages, folder),
        isOfRecords,
        shown.nodes().size(),
        links,
        pages.spineShare().total() - links,
        texts,
        pages.reviews());
  }
}
