package dev.vertebra.read.record;

import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.text.Scope;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds {@code [[ID]]} in a body: not in fenced code, not in code spans, not behind a backslash. A
 * code span ends with its paragraph; code that is only indented is text, as it may be a list.
 */
final class BodyLinks {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  /** Longest text that is taken for a link, and longest run of backticks for a code span. */
  private static final int MAX_TARGET = 80;

  private final Scope scope;
  private final String text;
  private final int end;
  private final List<Link> links = new ArrayList<>();

  private BodyLinks(Scope scope, int end) {
    this.scope = scope;
    this.text = scope.text().text();
    this.end = end;
  }

  /** Links between two offsets of the scope's file. */
  static List<Link> in(Scope scope, int start, int end) {
    int first = scope.text().text().indexOf(OPEN, start);
    if (first < 0 || first >= end) {
      return List.of();
    }
    BodyLinks found = new BodyLinks(scope, end);
    found.scan(start);
    return found.links;
  }

  private void scan(int start) {
    int at = start;
    while (at < end) {
      int next = nextLine(at);
      Fence fence = Fence.opening(text, at, next);
      if (fence.isOpen()) {
        at = behind(fence, next);
      } else {
        int paragraph = paragraphEnd(at);
        inline(at, paragraph);
        at = Math.max(paragraph, next);
      }
    }
  }

  /** The end of the paragraph that starts here: a blank line, a fence or the end. */
  private int paragraphEnd(int start) {
    int at = nextLine(start);
    while (at < end && !isBlank(at) && !Fence.opening(text, at, nextLine(at)).isOpen()) {
      at = nextLine(at);
    }
    return at;
  }

  private int behind(Fence fence, int start) {
    int at = start;
    while (at < end) {
      int next = nextLine(at);
      if (fence.isClosedBy(text, at, next)) {
        return next;
      }
      at = next;
    }
    return end;
  }

  private void inline(int start, int stop) {
    int at = start;
    while (at < stop) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '`') {
        at = behindCodeSpan(at, stop);
      } else if (c == '[' && text.startsWith(OPEN, at)) {
        at = link(at, stop);
      } else {
        at++;
      }
    }
  }

  private int behindCodeSpan(int start, int stop) {
    int length = run(start, stop);
    int at = start + length;
    while (at < stop && length <= MAX_TARGET) {
      int ticks = run(at, stop);
      if (ticks == length) {
        return at + ticks;
      }
      at += Math.max(1, ticks);
    }
    return start + length;
  }

  private int run(int start, int stop) {
    int at = start;
    while (at < stop && text.charAt(at) == '`') {
      at++;
    }
    return at - start;
  }

  private int link(int open, int stop) {
    int from = open + OPEN.length();
    int last = Math.min(stop, from + MAX_TARGET + CLOSE.length());
    int close = text.substring(from, last).indexOf(CLOSE) + from;
    String target = text.substring(from, Math.max(from, close));
    if (close < from || target.indexOf('\n') >= 0 || target.indexOf('\r') >= 0) {
      return open + 1;
    }
    Span span = scope.span(from, close);
    if (RecordId.isValid(target)) {
      links.add(Link.to(Link.MENTIONS, target, span));
      return close + CLOSE.length();
    }
    if (target.indexOf('[') < 0) {
      scope.add(
          scope
              .at(Shorten.text(target))
              .finding(
                  ReadCodes.BODY_LINK_NOT_AN_ID,
                  scope.span(open, close + CLOSE.length()),
                  "`[[" + Shorten.text(target) + "]]` links to nothing: it holds no id")
              .helped("write an id, such as `[[REQ-012]]`, or put the brackets into a code span"));
    }
    return open + 1;
  }

  private boolean isBlank(int line) {
    for (int i = line; i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int lineEnd(int at) {
    int i = at;
    while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int nextLine(int at) {
    int i = lineEnd(at);
    if (i < end && text.charAt(i) == '\r') {
      i++;
    }
    if (i < end && text.charAt(i) == '\n') {
      i++;
    }
    return i;
  }
}
