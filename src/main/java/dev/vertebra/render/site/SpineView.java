package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.DecisionGraph;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.ReviewsView;
import dev.vertebra.render.page.SpineStages;
import dev.vertebra.render.page.StageView;
import dev.vertebra.render.page.TracePictures;
import java.util.Optional;

/**
 * The first page of the trace graph.
 *
 * @param drawing picture of the spine by stages
 * @param stages the same as text
 * @param records number of records on the spine
 * @param kinds number of their kinds
 * @param around number of spine links that the picture leaves out, because one end lies in the
 *     quality system around the spine or does not resolve
 * @param decision what the release decision rests on; empty when none is on file
 * @param decisionDrawing the same as a picture
 * @param reviews how many links were reviewed
 */
public record SpineView(
    Drawing drawing,
    SpineStages stages,
    int records,
    int kinds,
    int around,
    Optional<DecisionGraph> decision,
    Optional<Drawing> decisionDrawing,
    ReviewsView reviews) {

  static SpineView of(Pages pages) {
    SpineStages stages = pages.spineOfStages();
    Optional<DecisionGraph> decision = pages.decisionGraph();
    return new SpineView(
        TracePictures.stages(stages),
        stages,
        pages.stages().stream().filter(StageView::isSpine).mapToInt(StageView::count).sum(),
        pages.stages().stream().filter(StageView::isSpine).mapToInt(s -> s.kinds().size()).sum(),
        pages.spineShare().total() - stages.links(),
        decision,
        decision.map(TracePictures::decision),
        pages.reviews());
  }
}
