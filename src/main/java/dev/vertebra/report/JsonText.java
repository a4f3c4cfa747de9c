package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * How JSON is written: indented, lines ending in LF, and nothing but printable ASCII, so that
 * neither an encoding nor a character that hides or reorders text can do harm.
 */
public final class JsonText {
  private static final int LAST_PRINTABLE = '~';

  private JsonText() {}

  public static JsonGenerator to(Writer out) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setHighestNonEscapedChar(LAST_PRINTABLE);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    return json;
  }

  /** The text without half characters, which strict readers of JSON refuse. */
  public static String whole(String text) {
    boolean halved =
        text.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    return halved
        ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
        : text;
  }
}
