package dev.vertebra.render.site;

import dev.vertebra.render.page.AssembledFile;
import dev.vertebra.render.page.FileCollection;
import java.util.List;

/** Files that the quality system has to hold, each assembled from records. */
final class FilesPart implements SitePart {
  /** Files of a page. */
  private static final int FILES = 15;

  /**
   * What a page of files sees.
   *
   * @param collection files of one sort
   * @param whole in how many of all files nothing is missing
   * @param sheet those of this page
   */
  public record Page(FileCollection collection, long whole, Sheet<AssembledFile> sheet) {}

  @Override
  public void write(Site site) {
    List<FileCollection> collections = site.pages().files();
    site.write(PageAt.first(Section.FILES, "Files", collections));
    for (FileCollection collection : collections) {
      long whole = collection.whole();
      for (Sheet<AssembledFile> sheet :
          Sheet.cut("files/" + collection.name() + ".html", collection.files(), FILES)) {
        site.write(
            PageAt.below(
                Section.FILES,
                sheet.path(),
                "file",
                sheet.title(collection.title()),
                new Page(collection, whole, sheet)));
      }
    }
  }
}
