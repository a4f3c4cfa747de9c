package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.output.OutputTree;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.render.dossier.DossierRenderer;
import dev.vertebra.render.dossier.PdfResult;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import dev.vertebra.render.site.SiteRenderer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that is published about one release, in one folder: pages, dossier and, of a sealed
 * one, its baseline and statement.
 *
 * @param compilation the release, checked
 * @param dated date of its documents
 * @param commit commit of its evidence, when whoever builds knows it
 */
record ReleasePackage(Compilation compilation, Instant dated, Optional<String> commit) {

  /** The package of a sealed release. */
  static ReleasePackage of(Compilation sealed, SealedRelease release) {
    return new ReleasePackage(sealed, release.baseline().asOf(), Optional.empty());
  }

  /**
   * Writes the folder. Site and dossier share their views and are made side by side; the order of
   * writing is fixed.
   *
   * @param publication what is published about the release
   * @return what the dossier could not print
   */
  List<Diagnostic> write(Publication publication, GraphEngine graphs, OutputTree folder) {
    Pages pages = new Pages(publication, commit);
    CompletableFuture<PdfResult> dossier =
        CompletableFuture.supplyAsync(() -> new DossierRenderer(graphs).render(pages, dated));
    new SiteRenderer(graphs).render(pages, folder);
    compilation
        .sealed()
        .ifPresent(
            s -> {
              folder.addText(StoreNames.BASELINE, s.baseline().json());
              folder.addText(StoreNames.STATEMENT, s.statement());
            });
    PdfResult made = dossier.join();
    made.pdf().ifPresent(pdf -> folder.add("dossier.pdf", pdf.toArray()));
    return new DossierFindings(compilation).of(made.problems());
  }
}
