package dev.vertebra.render.site;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Pictures;
import java.util.List;

/**
 * Writes the folder of a release, which needs nothing outside itself. Pages go to the output as
 * they are made.
 */
public final class SiteRenderer {
  private static final List<SitePart> PARTS =
      List.of(
          new AssetsPart(),
          new OverviewPart(),
          new TimelinePart(),
          new ChangesPart(),
          new ImpactPart(),
          new RisksPart(),
          new PostMarketPart(),
          new SpinePart(),
          new MatrixPart(),
          new ValidationPart(),
          new TrendsPart(),
          new UpdatesPart(),
          new GatingPart(),
          new ClausesPart(),
          new ProgramPart(),
          new FilesPart(),
          new AssurancePart(),
          new DownloadsPart(),
          new RecordListsPart(),
          new RecordsPart(),
          new ThreadsPart(),
          new SamplingPart(),
          new IncidentsPart(),
          new SearchPart());

  private final Pictures pictures;

  /** A renderer that lets {@code engine} lay out its graphs. */
  public SiteRenderer(GraphEngine engine) {
    this.pictures = new Pictures(engine);
  }

  /** Writes the pages of a release into its folder; a dossier may share them. */
  public void render(Pages pages, OutputTree folder) {
    Site site = new Site(pages, folder, pictures);
    PARTS.forEach(p -> p.write(site));
    new PathsPart().write(site);
  }
}
