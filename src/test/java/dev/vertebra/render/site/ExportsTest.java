package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for programs and spreadsheets, of a small site whose evidence is hostile. */
class ExportsTest {
  private static final String FOLDER = "releases/1.0.0/exports/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"records", "findings"})
  void jsonIsOfTheSchemaBesideIt(String name) throws IOException {
    JsonNode schema = JSON.readTree(bytes(name + "-v1.schema.json"));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(JSON.readTree(bytes(name + ".json"))))
        .isEmpty();
  }

  @Test
  void everyRecordIsThereWithWhatItsAuthorWrote() throws IOException {
    JsonNode all = JSON.readTree(bytes("records.json"));
    Map<String, JsonNode> records = new TreeMap<>();
    all.path("records").forEach(r -> records.put(r.path("id").asText(), r));
    assertThat(records).hasSize(Fixture.publication().graph().records().size());
    JsonNode hostile = records.get("REQ-HOSTILE");
    assertThat(hostile.path("title").asText()).isEqualTo(Fixture.HOSTILE);
    assertThat(hostile.path("fields").path("tags").get(1).asText()).isEqualTo("\uFFFDtxt.exe");
    JsonNode run = records.get("VR-1");
    assertThat(run.path("fields").path("metrics").get(0).path("value").asText())
        .as("a figure as it was written")
        .isEqualTo("0.900");
    assertThat(run.path("links").findValuesAsText("strength")).contains("proven");
    assertThat(hostile.path("links").findValuesAsText("strength")).contains("broken");
    assertThat(new String(bytes("records.json"), StandardCharsets.UTF_8))
        .as("nothing hides in it")
        .matches(Pattern.compile("[\\n -~]*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "risks", "metrics", "clauses", "records", "links"})
  void everyRowOfATableHasAsManyCellsAsItsHeading(String name) {
    String text = new String(bytes(name + ".csv"), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF\"").endsWith("\"\r\n");
    List<List<String>> rows = rows(text.substring(1));
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
  }

  @Test
  void waivedHolesStandApartWithTheirReason() {
    List<List<String>> rows =
        rows(new String(bytes("matrix.csv"), StandardCharsets.UTF_8).substring(1));
    List<String> row =
        rows.stream().filter(r -> r.get(0).equals("REQ-1")).findFirst().orElseThrow();
    assertThat(rows.get(0)).startsWith("Subject", "Version", "Title", "Kind", "Open holes");
    assertThat(row.get(4)).contains("sensitivity \u2265 0.999").doesNotContain("50-and-over");
    assertThat(row.get(5))
        .contains("sensitivity in 50-and-over", "waived until 2026-12-31: Few cases.");
  }

  @Test
  void thePageOfDownloadsNamesEachFileWithItsSizeAndDigest() {
    Document page =
        SitePages.of(Map.of("x.html", Fixture.site().get("releases/1.0.0/downloads.html")))
            .get("x.html");
    List<String> files =
        Fixture.site().keySet().stream()
            .filter(p -> p.startsWith(FOLDER))
            .map(p -> p.substring(FOLDER.length()))
            .toList();
    assertThat(page.select(".exports .download").eachText())
        .containsExactlyInAnyOrderElementsOf(files);
    for (Element row : page.select(".exports tbody tr")) {
      byte[] bytes = bytes(row.selectFirst(".download").text());
      assertThat(row.selectFirst("td.num").text()).isEqualTo(String.valueOf(bytes.length));
      assertThat(row.selectFirst(".digest").text()).isEqualTo(Sha256.of(bytes).hex());
    }
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    Pattern cell = Pattern.compile("\"((?:[^\"]|\"\")*)\"(,|\r\n)");
    int[] end = {0};
    cell.matcher(csv)
        .results()
        .forEach(
            m -> {
              assertThat(m.start()).as("nothing between cells").isEqualTo(end[0]);
              end[0] = m.end();
              rows.get(rows.size() - 1).add(m.group(1).replace("\"\"", "\""));
              if (m.group(2).equals("\r\n")) {
                rows.add(new ArrayList<>());
              }
            });
    assertThat(end[0]).isEqualTo(csv.length());
    rows.remove(rows.size() - 1);
    return rows;
  }

  private static byte[] bytes(String name) {
    return Fixture.site().get(FOLDER + name);
  }
}
