package dev.vertebra.render.site.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class XlsxTest {
  @Test
  void everyCellIsATextAndNoneIsAFormula() throws IOException {
    Map<String, String> parts = parts(table().bytes());
    assertThat(parts.keySet())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml");
    Document sheet = xml(parts.get("xl/worksheets/sheet1.xml"));
    assertThat(sheet.select("f")).isEmpty();
    assertThat(sheet.select("c")).hasSize(5).allMatch(c -> c.attr("t").equals("s"));
    assertThat(sheet.select("c").eachAttr("r")).containsExactly("A1", "B1", "A2", "B2", "A3");
    assertThat(xml(parts.get("xl/sharedStrings.xml")).select("si t").eachText())
        .containsExactly("Subject", "Title", "=1+1", "<b>&_x005F_x0041_\uFFFD");
  }

  @Test
  void whatStandsInSeveralCellsIsStoredOnce() throws IOException {
    Document sheet = xml(parts(table().bytes()).get("xl/worksheets/sheet1.xml"));
    assertThat(sheet.select("c[r=A3] v").text()).isEqualTo(sheet.select("c[r=A2] v").text());
  }

  @Test
  void theSameTableGivesTheSameBytesInAnyZone() {
    TimeZone zone = TimeZone.getDefault();
    byte[] here = table().bytes();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(table().bytes()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void columnsBeyondZHaveTwoLetters() throws IOException {
    List<String> headings = java.util.Collections.nCopies(28, "x");
    Document sheet = xml(parts(new Xlsx("S", headings).bytes()).get("xl/worksheets/sheet1.xml"));
    assertThat(sheet.select("c").eachAttr("r")).contains("Z1", "AA1", "AB1");
    assertThat(sheet.select("autoFilter").attr("ref")).isEqualTo("A1:AB1");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> table().add(List.of("alone")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Xlsx table() {
    Xlsx table = new Xlsx("Sheet", List.of("Subject", "Title"));
    table.add(List.of("=1+1", "<b>&_x0041_\u0001"));
    table.add(List.of("=1+1", ""));
    return table;
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
