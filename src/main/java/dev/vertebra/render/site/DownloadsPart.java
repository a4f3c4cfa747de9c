package dev.vertebra.render.site;

import dev.vertebra.model.Sha256;
import dev.vertebra.render.site.export.Export;
import dev.vertebra.render.site.export.Exports;
import java.util.ArrayList;
import java.util.List;

/** Exports for programs and spreadsheets, and the page that says what each is. */
final class DownloadsPart implements SitePart {

  @Override
  public void write(Site site) {
    List<Download> downloads = new ArrayList<>();
    for (Export export : Exports.all()) {
      String path = Exports.FOLDER + export.name();
      byte[] bytes = export.bytes().apply(site.pages());
      site.out().add(path, bytes);
      downloads.add(
          new Download(
              path,
              export.name(),
              export.content(),
              export.use(),
              bytes.length,
              Sha256.of(bytes).hex()));
    }
    site.write(PageAt.first(Section.DOWNLOADS, "Downloads", downloads));
  }
}
