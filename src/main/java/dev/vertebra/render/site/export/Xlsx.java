package dev.vertebra.render.site.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet (ECMA-376) in which every cell is a text, so that none is a formula. The
 * same table gives the same bytes on any machine: entries carry no time of their own and are
 * stored, because what a compressor writes differs from one to the next.
 */
final class Xlsx {
  /** Not the first day that a zip can tell: that one is stored with the machine's time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Most characters of a cell that spreadsheets take, and some room. */
  private static final int MOST = 32_000;

  /** What a reader would take for an escaped character ({@code ST_Xstring}). */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final String sheet;
  private final int columns;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder(1 << 16);
  private int cells;
  private int height;

  /** A workbook whose sheet has this name, of ASCII letters and blanks, and these headings. */
  Xlsx(String sheet, List<String> headings) {
    this.sheet = sheet;
    this.columns = headings.size();
    row(headings, 1);
  }

  /** Adds a row of as many cells as there are headings. */
  void add(List<String> row) {
    row(row, 2);
  }

  /** The workbook as a file. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      parts().forEach((name, text) -> add(zip, name, XML + text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/xl/workbook.xml", "sheet.main+xml")
            + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + type("/xl/styles.xml", "styles+xml")
            + type("/xl/sharedStrings.xml", "sharedStrings+xml")
            + "</Types>");
    parts.put("_rels/.rels", relations(List.of("officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\""
            + sheet
            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            List.of(
                "worksheet", "worksheets/sheet1.xml",
                "styles", "styles.xml",
                "sharedStrings", "sharedStrings.xml")));
    parts.put("xl/worksheets/sheet1.xml", worksheet());
    parts.put("xl/styles.xml", styles());
    parts.put("xl/sharedStrings.xml", sharedStrings());
    return parts;
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  /** Pairs of type and target, numbered from 1. */
  private static String relations(List<String> pairs) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
    for (int i = 0; i < pairs.size(); i += 2) {
      xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(OFFICE);
      xml.append('/').append(pairs.get(i)).append("\" Target=\"").append(pairs.get(i + 1));
      xml.append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private String worksheet() {
    return "<worksheet xmlns=\""
        + MAIN
        + "\"><sheetViews><sheetView workbookViewId=\"0\">"
        + "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\""
        + " state=\"frozen\"/></sheetView></sheetViews>"
        + "<cols><col min=\"1\" max=\""
        + columns
        + "\" width=\"28\" customWidth=\"1\"/></cols>"
        + "<sheetData>"
        + rows
        + "</sheetData>"
        + "<autoFilter ref=\"A1:"
        + column(columns - 1)
        + height
        + "\"/></worksheet>";
  }

  private static String styles() {
    String body = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\">"
        + "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\"3\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
        + " applyAlignment=\"1\">"
        + body
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyAlignment=\"1\">"
        + body
        + "</cellXfs></styleSheet>";
  }

  private String sharedStrings() {
    StringBuilder xml =
        new StringBuilder("<sst xmlns=\"" + MAIN + "\" count=\"" + cells + "\" uniqueCount=\"");
    xml.append(texts.size()).append("\">");
    for (String text : texts.keySet()) {
      xml.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }

  private void row(List<String> row, int style) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(row.size() + " cells in " + columns + " columns");
    }
    height++;
    rows.append("<row r=\"").append(height).append("\">");
    for (int i = 0; i < columns; i++) {
      String text = SafeText.of(row.get(i));
      if (text.isEmpty()) {
        continue;
      }
      String cut = text.length() > MOST ? text.substring(0, MOST) + "\u2026" : text;
      Integer next = texts.size();
      Integer known = texts.putIfAbsent(cut, next);
      cells++;
      rows.append("<c r=\"").append(column(i)).append(height).append("\" s=\"").append(style);
      rows.append("\" t=\"s\"><v>").append(known == null ? next : known).append("</v></c>");
    }
    rows.append("</row>");
  }

  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  private static String escaped(String text) {
    return ESCAPE
        .matcher(SafeText.of(text))
        .replaceAll("_x005F_")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  private static void add(ZipOutputStream zip, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    try {
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
