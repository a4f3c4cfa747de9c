package dev.vertebra.read.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.RecordScan;
import dev.vertebra.read.text.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a part of a text file as one YAML document. Anchors and tags are findings, but the value
 * that carries them is kept; a syntax error leaves no tree.
 */
public final class YamlReader {
  /** Deepest nesting of lists and mappings. */
  public static final int MAX_DEPTH = 24;

  /** Longest line in UTF-16 code units: two fields of the greatest length. */
  public static final int MAX_LINE = 1 << 17;

  private final Scope scope;
  private final Scalars scalars;
  private final TextTokens tokens;
  private final Extras extras;

  private YamlReader(Scope scope, String slice, int base) {
    this.scope = scope;
    this.scalars = new Scalars(scope.text().text(), new Offsets(slice, base));
    this.tokens = TextTokens.of(slice);
    this.extras = new Extras(scope.bare());
  }

  /**
   * Reads the text between two offsets of the scope's file.
   *
   * @return the root; empty when nothing stands there or it cannot be read
   */
  public static Optional<Node> read(Scope scope, int start, int end) {
    String slice = scope.text().text().substring(start, end);
    if (hasLongLine(scope, slice, start)) {
      return Optional.empty();
    }
    return new YamlReader(scope, slice, start).document();
  }

  /** SnakeYAML copies what it has read of a line again and again, so lines have a limit. */
  private static boolean hasLongLine(Scope scope, String slice, int base) {
    for (int line = 0; line < slice.length(); ) {
      int feed = slice.indexOf('\n', line);
      int end = feed < 0 ? slice.length() : feed;
      if (end - line > MAX_LINE) {
        scope.add(
            scope
                .finding(
                    ReadCodes.VALUE_TOO_LONG,
                    scope.span(base + line, base + line + 1),
                    "a line of " + (end - line) + " characters")
                .helped("break the line; data belongs into an artifact"));
        return true;
      }
      line = end + 1;
    }
    return false;
  }

  private Optional<Node> document() {
    try (tokens) {
      JsonToken first = tokens.nextToken();
      if (first == null) {
        return Optional.empty();
      }
      Node root = node(first, 1);
      if (tokens.nextToken() != null) {
        reportSecond();
      }
      extras.report();
      return Optional.of(root);
    } catch (TooDeep e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      SyntaxFinding.report(e, scope, scalars, tokens);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  private void reportSecond() {
    String rest = scope.text().text().substring(scalars.start(tokens));
    Scope second = scope.bare().breaking(() -> RecordScan.hiddenIn(rest));
    scope.add(
        second
            .finding(
                ReadCodes.EXTRA_DOCUMENT,
                scalars.span(tokens, scope),
                "a second YAML document starts here; it is not read")
            .helped("put all records under one `records:` list, or into another file"));
  }

  private Node node(JsonToken token, int depth) throws IOException {
    extras.see(tokens, scalars);
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (depth > MAX_DEPTH) {
        scope.add(
            scope
                .finding(
                    ReadCodes.TOO_DEEP,
                    scalars.span(tokens, scope),
                    "lists and mappings are nested more than " + MAX_DEPTH + " levels deep")
                .helped("evidence needs four levels at most; write longer structures as records"));
        throw new TooDeep();
      }
      return token == JsonToken.START_OBJECT ? mapping(depth) : sequence(depth);
    }
    return tokens.isCurrentAlias() ? scalars.alias(tokens) : scalars.scalar(tokens);
  }

  private Node sequence(int depth) throws IOException {
    int start = scalars.start(tokens);
    List<Node> items = new ArrayList<>();
    for (JsonToken t = tokens.nextToken(); t != JsonToken.END_ARRAY; t = tokens.nextToken()) {
      items.add(node(t, depth + 1));
    }
    int last = items.isEmpty() ? start : items.get(items.size() - 1).end();
    return new Node.Sequence(items, start, scalars.endOfCollection(tokens, last));
  }

  private Node mapping(int depth) throws IOException {
    int start = scalars.start(tokens);
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    List<Node.Entry> repeated = new ArrayList<>();
    int last = start;
    for (JsonToken t = tokens.nextToken(); t != JsonToken.END_OBJECT; t = tokens.nextToken()) {
      extras.see(tokens, scalars);
      Node.Scalar key = scalars.scalar(tokens);
      Node.Entry entry = new Node.Entry(key, node(tokens.nextToken(), depth + 1));
      last = Math.max(key.end(), entry.value().end());
      if (entries.putIfAbsent(key.text(), entry) != null) {
        repeated.add(entry);
      }
    }
    int end = scalars.endOfCollection(tokens, last);
    return new Node.Mapping(List.copyOf(entries.values()), repeated, start, end);
  }

  /** Leaves a document that was reported as too deep. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super("nested too deep", null, false, false);
    }
  }
}
