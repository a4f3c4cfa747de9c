package dev.vertebra.read.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON (RFC 8259) as a tree of texts with places. */
public final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MAX_DEPTH = 24;

  private final JsonParser parser;
  private final int base;

  private JsonReader(JsonParser parser, int base) {
    this.parser = parser;
    this.base = base;
  }

  /** Why a text is not one JSON value. */
  public static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    NotJson(int offset, String what) {
      super(what, null, false, false);
      this.offset = offset;
    }

    /** Where, in UTF-16 code units of the text. */
    public int offset() {
      return offset;
    }

    /** What is wrong, as a clause. */
    public String what() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Parses a text that holds one JSON value.
   *
   * @param base added to the offsets of every node
   */
  public static Node parse(String text, int base) throws NotJson {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(parser, base);
      JsonToken first = parser.nextToken();
      if (first != null) {
        Node root = reader.node(first, 1);
        if (parser.nextToken() == null) {
          return root;
        }
      }
      throw new NotJson(
          (int) parser.currentLocation().getCharOffset(),
          first == null ? "it is empty" : "more stands behind it");
    } catch (TooDeep e) {
      throw new NotJson(e.offset, "it is nested more than " + MAX_DEPTH + " levels deep");
    } catch (JsonProcessingException e) {
      throw new NotJson(
          e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset(), "this is not JSON");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  /** Reads the scope's file; empty, with a finding, when it is not JSON. */
  static Optional<Node> read(Scope scope) {
    try {
      return Optional.of(parse(scope.text().text(), 0));
    } catch (NotJson e) {
      bad(scope, e.offset(), e.what());
      return Optional.empty();
    }
  }

  private static void bad(Scope scope, int offset, String what) {
    int last = Math.max(0, scope.text().text().stripTrailing().length() - 1);
    int at = Math.max(0, Math.min(offset, last));
    String problem = offset > last ? "it ends here" : what;
    scope.add(
        scope
            .finding(
                ReadCodes.RESULT_NOT_JSON,
                scope.span(at, at + 1),
                "the result file is not one JSON object: " + problem)
            .helped("let the program write it again; a result is never edited by hand"));
  }

  private Node node(JsonToken token, int depth) throws IOException {
    int start = start();
    if (depth > MAX_DEPTH) {
      throw new TooDeep(start - base);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        items.add(node(t, depth + 1));
      }
      return new Node.Sequence(items, start, end());
    }
    if (token == JsonToken.START_OBJECT) {
      return object(start, depth);
    }
    return scalar(token, start);
  }

  private Node object(int start, int depth) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    List<Node.Entry> repeated = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      Node.Scalar key = scalar(t, start());
      Node.Entry entry = new Node.Entry(key, node(parser.nextToken(), depth + 1));
      if (entries.putIfAbsent(key.text(), entry) != null) {
        repeated.add(entry);
      }
    }
    return new Node.Mapping(List.copyOf(entries.values()), repeated, start, end());
  }

  private Node.Scalar scalar(JsonToken token, int start) throws IOException {
    String text = parser.getText();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
      int stop = token == JsonToken.FIELD_NAME ? start + text.length() + 2 : end();
      return new Node.Scalar(
          text, Node.Scalar.Form.QUOTED, start + 1, Math.max(start + 1, stop - 1));
    }
    Node.Scalar.Form form = token.isNumeric() ? Node.Scalar.Form.NUMBER : Node.Scalar.Form.LITERAL;
    return new Node.Scalar(text, form, start, start + text.length());
  }

  private int start() {
    return base + (int) parser.currentTokenLocation().getCharOffset();
  }

  private int end() {
    return base + (int) parser.currentLocation().getCharOffset();
  }

  /** Leaves a file that is nested too deep. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    TooDeep(int offset) {
      super("nested too deep", null, false, false);
      this.offset = offset;
    }
  }
}
