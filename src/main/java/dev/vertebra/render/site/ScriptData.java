package dev.vertebra.render.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/**
 * Data for the site's script, as a script that hands them over: pages opened from disk can load
 * scripts and nothing else.
 */
final class ScriptData {
  private static final JsonFactory JSON = new JsonFactory();

  private ScriptData() {}

  /**
   * The text of a data file.
   *
   * @param path its path below the release's folder, by which the script asks for it
   * @param value maps in a fixed order, lists, texts, whole numbers and truth values
   */
  static String of(String path, Object value) {
    return "vertebra.data(" + json(path) + "," + json(value) + ");\n";
  }

  /** JSON that ends no script element and no line of an older script engine. */
  private static String json(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        // The same that PageWriter keeps out: text must not show in another order than it is
        // stored.
        .replaceAll("[\u202A-\u202E\u2066-\u2069]", "\uFFFD");
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Integer || value instanceof Long) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Collection<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> members) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        out.writeFieldName(String.valueOf(member.getKey()));
        write(member.getValue(), out);
      }
      out.writeEndObject();
    } else {
      throw new IllegalArgumentException("no data for a script: " + value.getClass().getName());
    }
  }
}
