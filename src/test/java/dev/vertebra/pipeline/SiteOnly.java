package dev.vertebra.pipeline;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.site.SiteRenderer;

/** Publishes the site of a draft without its dossier, which takes longer than all pages. */
public final class SiteOnly {
  private SiteOnly() {}

  /** Writes the pages of the draft and those above it. */
  public static void render(
      Compilation draft, GraphEngine graphs, String toolVersion, OutputTree target) {
    render(draft, new Pages(draft.publication(toolVersion)), graphs, toolVersion, target);
  }

  /** The same from views that are made already. */
  public static void render(
      Compilation draft, Pages pages, GraphEngine graphs, String toolVersion, OutputTree target) {
    new SiteRenderer(graphs).render(pages, target.below("releases/" + pages.release().folder()));
    new SiteTop(draft, DraftState.of(draft), toolVersion).write(target);
  }
}
