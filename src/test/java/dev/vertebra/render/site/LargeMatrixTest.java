package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A trace matrix of some two thousand rows. */
class LargeMatrixTest {
  private static final int ROWS = LargeMatrix.REQUIREMENTS + LargeMatrix.OTHERS;

  @Test
  void noPageIsOver250KilobytesAndNoDataFileOver200() {
    Map<String, byte[]> files = LargeMatrix.files();
    assertThat(files.keySet().stream().filter(p -> p.matches("matrix/rows-\\d+\\.js")).count())
        .isBetween(2L, 20L);
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            assertThat(bytes.length).as(path).isLessThan(250_000);
          } else if (path.startsWith("matrix/")) {
            assertThat(bytes.length).as(path).isLessThan(200_000);
          }
        });
  }

  @Test
  void everyRowStandsOnOnePageAndInTheWorkbook() {
    Map<String, byte[]> files = LargeMatrix.files();
    Set<String> subjects = new LinkedHashSet<>();
    int page = 1;
    for (String path = "matrix.html"; files.containsKey(path); ) {
      Document document = SitePages.of(Map.of(path, files.get(path))).get(path);
      List<String> ids = document.select("#matrix tbody th > .ref").eachText();
      assertThat(ids).as(path).isNotEmpty();
      assertThat(ids).as(path).allMatch(subjects::add);
      page++;
      path = "matrix." + page + ".html";
    }
    assertThat(subjects).hasSize(ROWS).contains("RQ-1", "RQ-2000", "REQ-1", "CLM-1", "RC-1");
    assertThat(text("exports/matrix.csv").split("\r\n", -1)).hasSize(ROWS + 2);
    assertThat(count(text("exports/matrix.xlsx"), "<row ")).isEqualTo(ROWS + 1);
  }

  @Test
  void holesAreCountedApartFromThoseThatAreJustified() {
    Document page =
        SitePages.of(Map.of("matrix.html", LargeMatrix.files().get("matrix.html")))
            .get("matrix.html");
    assertThat(page.select(".row-choices .count").eachText())
        .as("all, open, justified only, none")
        .containsExactly("2003", "1200", "400", "403");
    assertThat(page.selectFirst("[id=RQ-1]").text())
        .contains("justified no run, but a held review", "to be verified by review", "DR-MANY");
    assertThat(page.selectFirst("[id=RQ-2]").text()).contains("no executed run verifies it");
  }

  private static String text(String path) {
    return new String(LargeMatrix.files().get(path), StandardCharsets.UTF_8);
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
