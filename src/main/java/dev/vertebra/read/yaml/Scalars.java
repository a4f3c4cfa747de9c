package dev.vertebra.read.yaml;

import dev.vertebra.read.text.Scope;
import dev.vertebra.source.Span;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Places of tokens: a scalar's place is its text, without quotes, indicators and properties. */
final class Scalars {
  private final String text;
  private final Offsets offsets;

  Scalars(String text, Offsets offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  int offset(int index) {
    return offsets.at(index);
  }

  int start(TextTokens tokens) {
    return offsets.at(tokens.startIndex());
  }

  Span span(TextTokens tokens, Scope scope) {
    int start = start(tokens);
    return scope.span(start, Math.max(start + 1, offsets.at(tokens.endIndex())));
  }

  Node.Scalar scalar(TextTokens tokens) {
    int start = start(tokens);
    int end = offsets.at(tokens.endIndex());
    if (tokens.anchor() != null || tokens.tag() != null) {
      start = behindProperties(start, end);
    }
    ScalarStyle style = tokens.style();
    if (style == ScalarStyle.PLAIN) {
      return new Node.Scalar(tokens.text(), Node.Scalar.Form.PLAIN, start, end);
    }
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      int content = firstContent(start, end);
      int stop = lastContent(content, end);
      return new Node.Scalar(tokens.text(), Node.Scalar.Form.BLOCK, content, stop);
    }
    int inner = Math.min(start + 1, end);
    return new Node.Scalar(tokens.text(), Node.Scalar.Form.QUOTED, inner, Math.max(inner, end - 1));
  }

  Node.Alias alias(TextTokens tokens) {
    String name = String.valueOf(tokens.anchor());
    return new Node.Alias(name, start(tokens), offsets.at(tokens.endIndex()));
  }

  /** End of a collection: of its closing bracket, or else of the last thing in it. */
  int endOfCollection(TextTokens tokens, int last) {
    boolean bracket = tokens.endIndex() > tokens.startIndex();
    return bracket ? offsets.at(tokens.endIndex()) : last;
  }

  /** The current token's text up to a space. */
  String firstWord(TextTokens tokens) {
    int start = start(tokens);
    int at = start;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private int behindProperties(int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < end && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private int firstContent(int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int lastContent(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
