package dev.vertebra.render.site.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as RFC 4180 has it, for people's spreadsheets: UTF-8 with a mark by which they know it,
 * every cell between quotes, because what separates cells differs by country, and no cell that one
 * would run as a formula.
 */
final class Csv {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What starts a formula in a spreadsheet, full-width forms among it. */
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);

  /** A table with these headings. */
  Csv(List<String> headings) {
    out.writeBytes(MARK);
    add(headings);
  }

  /** Adds a row. */
  void add(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(line.isEmpty() ? "\"" : ",\"")
          .append(cell(cell).replace("\"", "\"\""))
          .append('"');
    }
    out.writeBytes(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The table so far. */
  byte[] bytes() {
    return out.toByteArray();
  }

  /** The text, with an apostrophe before it when it would start a formula. A number is none. */
  private static String cell(String text) {
    String safe = SafeText.of(text);
    boolean starts = !safe.isEmpty() && STARTS.indexOf(safe.charAt(0)) >= 0;
    return starts && !NUMBER.matcher(safe).matches() ? "'" + safe : safe;
  }
}
