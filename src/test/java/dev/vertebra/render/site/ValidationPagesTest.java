package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pages of what was run: figures are those of the result file, and a picture hides nothing. */
class ValidationPagesTest {
  private static final String FOLDER = "releases/1.0.0/";
  private static final Path RESULT =
      Path.of("src/test/resources/corpus/_base/complete/files/VR-1.json");
  private static final Path APPROVED =
      Path.of("src/test/resources/dev/vertebra/render/site/forest.svg");

  private static String text(String page) {
    return SitePages.text(Fixture.site().get(FOLDER + page));
  }

  private static Document page(String page) {
    return Jsoup.parse(text(page));
  }

  @Test
  void figuresAreThoseOfTheResultFile() throws IOException {
    List<String> expected = new ArrayList<>();
    for (JsonNode metric : new ObjectMapper().readTree(RESULT.toFile()).get("metrics")) {
      JsonNode interval = metric.get("interval");
      expected.add(
          String.join(
              " | ",
              metric.get("subgroup").asText(),
              metric.get("value").asText(),
              interval.get("low").asText() + "\u2013" + interval.get("high").asText(),
              "95 % " + interval.get("method").asText(),
              metric.get("numerator").asText(),
              metric.get("n").asText()));
    }
    List<String> shown = new ArrayList<>();
    for (Element row : page("validation/VR-1.figures.html").select("table.plot-table tbody tr")) {
      shown.add(
          String.join(" | ", row.children().subList(0, 6).stream().map(Element::text).toList()));
    }
    assertThat(shown).hasSize(3).containsExactlyElementsOf(expected);
  }

  @Test
  void theForestPlotIsAsApproved() throws IOException {
    String page = text("validation/VR-1.figures.html");
    int start = page.indexOf("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot forest\"");
    String plot = page.substring(start, page.indexOf("</svg>", start) + 6) + "\n";
    if (System.getProperty("golden.update") != null) {
      Files.writeString(APPROVED, plot);
    }
    assertThat(plot).isEqualTo(Files.readString(APPROVED));
  }

  @Test
  void aMissIsNamedWithItsFigureAndTheLimitationThatIsMissing() {
    Document list = page("validation.html");
    assertThat(list.select("section[aria-labelledby=h-ACCEPTED] .miss-list li").eachText())
        .hasSize(2)
        .allMatch(t -> t.contains("0.999") && t.contains("no limitation on record"));
    assertThat(list.select(".tally").text()).contains("1 of 3 criteria met");
  }

  @Test
  void circumstancesAreAllThere() {
    String facts =
        page("validation/VR-1.figures.html").select("section[aria-labelledby=h-how]").text();
    assertThat(facts)
        .contains("PR-1", "approved before the run", "2026-02-21T09:00:00Z")
        .contains("Quality lead (role)", "one core", "awk", "locale C")
        .contains("5725bf12aef72d70134f90849cc391308d17f12a7710d366e2b21beb90b18413")
        .contains("df93567e4dcfe1ca24056abc9907a3826ac85cf1fec0328841130d89fd8c2391")
        .contains("4d5aa02ee85223e971c41831d6a36555d828a74c8577ae2535ba81497af161c7")
        .contains("the released one", "threshold 0.5");
  }

  @Test
  void aTrendNeedsTwoReleases() {
    assertThat(page("trends.html").select("p.empty").text()).contains("A trend needs two releases");
  }
}
