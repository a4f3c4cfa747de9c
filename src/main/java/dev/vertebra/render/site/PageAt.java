package dev.vertebra.render.site;

import java.util.List;

/**
 * A page to be written.
 *
 * @param path below the release's folder, such as {@code threads/REQ-1.html}
 * @param template name of its template below {@code site/}, without the ending
 * @param title its title
 * @param mark what the navigation marks as the reader's place: {@link Section#mark} or {@link
 *     #kind}
 * @param crumbs the way down to the page, without the release and the page itself
 * @param view its view model
 */
record PageAt(
    String path,
    String template,
    String title,
    String mark,
    List<SitePage.Crumb> crumbs,
    Object view) {
  PageAt {
    crumbs = List.copyOf(crumbs);
  }

  /** The first page of a section, whose template has the page's name. */
  static PageAt first(Section section, String title, Object view) {
    String template = section.path().substring(0, section.path().lastIndexOf('.'));
    return new PageAt(section.path(), template, title, section.mark(), List.of(), view);
  }

  /** A page of a section whose list is cut; each has the template of the first one. */
  static PageAt sheet(Section section, String title, Sheet<?> sheet, Object view) {
    return new PageAt(
        sheet.path(),
        first(section, title, view).template(),
        sheet.title(title),
        section.mark(),
        sheet.number() == 1 ? List.of() : List.of(section.crumb()),
        view);
  }

  /** A page below a section's first page. */
  static PageAt below(Section section, String path, String template, String title, Object view) {
    return new PageAt(path, template, title, section.mark(), List.of(section.crumb()), view);
  }

  /** The mark of a page about a kind of record or one of its records. */
  static String kind(String kind) {
    return "kind:" + kind;
  }

  /** What leads from the page to the release's folder: empty or some {@code ../}. */
  String base() {
    return "../".repeat(Math.toIntExact(path.chars().filter(c -> c == '/').count()));
  }
}
