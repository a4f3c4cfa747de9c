package dev.vertebra.render.site;

import dev.vertebra.render.page.OverviewView;
import java.util.List;

/**
 * The first page of a release.
 *
 * @param all what it says about the release
 * @param readers who finds what where
 */
public record OverviewPage(OverviewView all, List<Reader> readers) {
  public OverviewPage {
    readers = List.copyOf(readers);
  }
}
