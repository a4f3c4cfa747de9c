package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vertebra.model.EvidenceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of the search, read as the script reads them. */
class SearchFilesTest {
  private static final String FOLDER = "releases/1.0.0/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Map<String, byte[]> site = Map.of();

  @BeforeAll
  static void render() {
    site = Fixture.site();
  }

  @Test
  void everyRecordIsFoundByItsIdWhateverItsCase() throws IOException {
    List<EvidenceRecord> records = Fixture.publication().graph().records();
    assertThat(records.size()).isGreaterThan(30);
    for (EvidenceRecord record : records) {
      String id = record.id().value();
      List<String> pages = new ArrayList<>();
      for (int number : documents("i:" + id.toLowerCase(Locale.ROOT))) {
        JsonNode row = row(number);
        assertThat(row.get(0).asText()).isEqualToIgnoringCase(id);
        assertThat(site).containsKey(FOLDER + row.get(1).asText());
        pages.add(row.get(0).asText());
      }
      assertThat(pages).contains(id);
    }
  }

  @Test
  void titlesFieldsFiltersClausesAndDigestsLeadToTheirRecords() throws IOException {
    assertThat(ids("t:windows")).containsExactly("con");
    assertThat(ids("b:aninterminableunbrokentokenthatnolayoutcanbr")).as("words are cut").isEmpty();
    assertThat(ids("b:aninterminableunbrokentokenthatnolayoutc")).containsExactly("REQ-LONG");
    assertThat(ids("f:clause:7.3.2")).contains("PROC-BODY");
    assertThat(ids("f:kind:requirement")).contains("REQ-HOSTILE", "con");
    assertThat(ids("f:has:waiver")).contains("VR-1", "DEP-1");
    assertThat(ids("p:body")).containsExactly("PROC-BODY");
    assertThat(ids("c:7.3.2")).containsExactly("7.3.2");
    String system =
        Fixture.publication().analysis().release().system().orElseThrow().computed().hex();
    assertThat(ids("d:" + system)).contains("MV-1");
  }

  @Test
  void noFileOfDataIsLargeAndNoneHoldsMarkup() {
    List<String> data =
        site.keySet().stream().filter(p -> p.startsWith(FOLDER + "search/")).toList();
    assertThat(data).hasSizeGreaterThan(2);
    for (String path : data) {
      String text = SitePages.text(site.getOrDefault(path, new byte[0]));
      assertThat(text).as(path).hasSizeLessThan(200_000).doesNotContain("<", "\u202E");
    }
  }

  private static List<String> ids(String token) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int number : documents(token)) {
      ids.add(row(number).get(0).asText());
    }
    return ids;
  }

  private static JsonNode row(int number) throws IOException {
    int block = data("search/index.js").get("block").asInt();
    return data(String.format(Locale.ROOT, "search/r-%04d.js", number / block)).get(number % block);
  }

  private static List<Integer> documents(String token) throws IOException {
    JsonNode firsts = data("search/index.js").get("shards");
    int shard = 0;
    while (shard + 1 < firsts.size() && firsts.get(shard + 1).asText().compareTo(token) <= 0) {
      shard++;
    }
    JsonNode entries = data(String.format(Locale.ROOT, "search/t-%04d.js", shard));
    for (int i = 0; i < entries.size(); i += 2) {
      if (entries.get(i).asText().equals(token)) {
        return expand(entries.get(i + 1).asText());
      }
    }
    return List.of();
  }

  private static List<Integer> expand(String list) {
    List<Integer> numbers = new ArrayList<>();
    if (list.startsWith("!")) {
      byte[] bits = Base64.getDecoder().decode(list.substring(1));
      for (int i = 0; i < bits.length * 8; i++) {
        if ((bits[i / 8] >> (i % 8) & 1) == 1) {
          numbers.add(i);
        }
      }
      return numbers;
    }
    int at = -1;
    for (String part : list.split(" ", -1)) {
      String[] halves = part.split("\\*", -1);
      int times = halves.length == 1 ? 1 : Integer.parseInt(halves[1], 36);
      for (int n = 0; n < times; n++) {
        at += Integer.parseInt(halves[0], 36);
        numbers.add(at);
      }
    }
    return numbers;
  }

  private static JsonNode data(String path) throws IOException {
    byte[] bytes = site.get(FOLDER + path);
    assertThat(bytes).as(path).isNotNull();
    String text = SitePages.text(bytes);
    assertThat(text).startsWith("vertebra.data(\"" + path + "\",").endsWith(");\n");
    return JSON.readTree(text.substring(text.indexOf(',') + 1, text.length() - 3));
  }
}
