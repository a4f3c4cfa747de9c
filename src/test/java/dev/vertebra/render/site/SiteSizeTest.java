package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.bench.CorpusGenerator;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.source.MemorySourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * No page grows with the evidence. {@code -Dsite.records=50000} asks the same of a large folder,
 * whose pages are counted and not kept.
 */
class SiteSizeTest {
  private static final int RECORDS = Integer.getInteger("site.records", 800);
  private static final int PAGE = 250_000;
  private static final int RECORD_PAGE = 100_000;
  private static final int DATA = 200_000;

  @Test
  void everyPageAndDataFileStaysSmall() {
    List<String> large = new ArrayList<>();
    AtomicInteger pages = new AtomicInteger();
    SiteOnly.render(
        Vertebra.check(new MemorySourceTree(CorpusGenerator.generate(RECORDS, 1))),
        new EmbeddedGraphviz(),
        "0.1.0-test",
        (path, bytes) -> {
          pages.addAndGet(path.endsWith(".html") ? 1 : 0);
          if (bytes.length > most(path)) {
            large.add(path + " has " + bytes.length + " bytes");
          }
        });
    assertThat(pages.get()).isGreaterThan(2 * RECORDS);
    assertThat(large).isEmpty();
  }

  private static int most(String path) {
    if (path.matches("releases/[^/]+/records/[^/]+\\.html")) {
      return RECORD_PAGE;
    }
    if (path.endsWith(".html")) {
      return PAGE;
    }
    return path.endsWith(".js") && !path.contains("/assets/") ? DATA : Integer.MAX_VALUE;
  }
}
