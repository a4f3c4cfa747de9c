package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.content.DossierContent;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.ReleaseView;
import dev.vertebra.render.page.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the dossier of a release: one tagged, archivable PDF file with all that is on file. */
public final class DossierRenderer {
  private static final String LANGUAGE = "en";
  private static final String BASELINE = "baseline.json";

  private final GraphEngine graphs;

  /** A renderer that lets {@code graphs} lay out the spine. */
  public DossierRenderer(GraphEngine graphs) {
    this.graphs = graphs;
  }

  /**
   * Renders the dossier of these pages, which a site may share.
   *
   * @param pages the publication
   * @param date date of the document, from the evidence or from {@code SOURCE_DATE_EPOCH}
   * @return the file, and whatever of the evidence it could not print
   * @throws IllegalStateException if no file could be made: a fault of the tool, never of the
   *     evidence
   */
  public PdfResult render(Pages pages, Instant date) {
    PdfResult result = new PdfEngine().render(source(pages, date));
    if (result.pdf().isEmpty()) {
      throw new IllegalStateException(
          "the dossier could not be made: "
              + result.problems().stream()
                  .map(PdfProblem::message)
                  .collect(Collectors.joining("; ")));
    }
    return result;
  }

  /** What is given to the engine. */
  PdfSource source(Pages pages, Instant date) {
    ReleaseView release = pages.release();
    DossierContent content =
        DossierContent.of(pages, graphs, date.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    List<PdfAttachment> attachments = new ArrayList<>();
    pages.baseline().ifPresent(b -> attachments.add(baseline(b)));
    attachments.add(
        new PdfAttachment(
            "spine-links.json",
            "application/json",
            "The links of chapter 2 in a form for programs",
            AfRelationship.DATA,
            PdfBytes.copyOf(
                Templates.render("dossier/spine-links.ftl", content)
                    .getBytes(StandardCharsets.UTF_8))));
    return new PdfSource(
        Templates.render("dossier/release.ftlh", content), metadata(release, date), attachments);
  }

  private static PdfAttachment baseline(String json) {
    return new PdfAttachment(
        BASELINE,
        "application/json",
        "The baseline: digests of every record, file and component of the sealed release",
        AfRelationship.DATA,
        PdfBytes.copyOf(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static PdfMetadata metadata(ReleaseView release, Instant date) {
    return new PdfMetadata(
        "Release dossier " + release.product() + " " + release.version(),
        release.manufacturer().isBlank() ? "manufacturer not stated" : release.manufacturer(),
        "What is on file for release " + release.version() + " of " + release.product(),
        List.of("release dossier", release.product(), release.version()),
        LANGUAGE,
        date,
        "Vertebra " + release.toolVersion());
  }
}
