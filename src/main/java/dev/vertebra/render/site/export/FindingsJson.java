package dev.vertebra.render.site.export;

import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import dev.vertebra.report.JsonReport;
import dev.vertebra.report.Origin;
import dev.vertebra.report.Report;
import dev.vertebra.report.Tally;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The findings as {@code vertebra check --format json} prints them: one list feeds all. */
final class FindingsJson {
  private FindingsJson() {}

  static byte[] bytes(Pages pages) {
    Publication publication = pages.publication();
    Origin origin = new Origin(publication.toolVersion(), "", "", publication.sources());
    Tally tally =
        new Tally(
            publication.graph().records().size(),
            publication.graph().links().size(),
            publication.rules());
    StringWriter text = new StringWriter();
    try {
      JsonReport.write(Report.of(origin, publication.findings(), tally), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
