package dev.vertebra.render.site;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Pictures;
import dev.vertebra.render.page.Templates;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The folder of one release while its parts are written. Safe for use by several threads. */
final class Site {
  private final Pages pages;
  private final OutputTree target;
  private final OutputTree out;
  private final Set<String> pagePaths = new ConcurrentSkipListSet<>();
  private final Pictures pictures;
  private final Frames frames;
  private final Fragments fragments = new Fragments("../");

  Site(Pages pages, OutputTree out, Pictures pictures) {
    this.pages = pages;
    this.out = this::add;
    this.target = out;
    this.pictures = pictures;
    this.frames = new Frames(pages);
  }

  /** The views of the release. */
  Pages pages() {
    return pages;
  }

  /** What draws. */
  Pictures pictures() {
    return pictures;
  }

  /** Markup that repeats on pages one folder deep. */
  Fragments fragments() {
    return fragments;
  }

  /** Where files other than pages go. */
  OutputTree out() {
    return out;
  }

  /** Paths of all pages so far, sorted. */
  List<String> pagePaths() {
    return List.copyOf(pagePaths);
  }

  private void add(String path, byte[] bytes) {
    target.add(path, bytes);
    if (path.endsWith(".html")) {
      pagePaths.add(path);
    }
  }

  /** Writes a page. */
  void write(PageAt page) {
    out.add(page.path(), bytes(page));
  }

  /** The bytes of a page, for parts that make many pages at a time. */
  byte[] bytes(PageAt page) {
    return Templates.bytes(
        "site/" + page.template() + ".ftlh",
        new SitePage(
            pages.release(),
            page.title(),
            page.path(),
            page.base(),
            page.crumbs(),
            frames.at(page.base(), page.mark()),
            page.view()));
  }
}
