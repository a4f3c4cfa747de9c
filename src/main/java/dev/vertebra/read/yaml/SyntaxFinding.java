package dev.vertebra.read.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.source.Span;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in an author's words what a YAML parser could not read, and at which place to mend it. */
final class SyntaxFinding {
  private static final String QUOTE = "a text with `: `, ` #` or a leading sign needs quotes: ";

  private final Scope scope;
  private final Scalars scalars;

  private SyntaxFinding(Scope scope, Scalars scalars) {
    this.scope = scope;
    this.scalars = scalars;
  }

  static void report(JsonProcessingException e, Scope scope, Scalars scalars, TextTokens tokens) {
    SyntaxFinding finding = new SyntaxFinding(scope, scalars);
    if (e.getCause() instanceof MarkedYAMLException marked) {
      scope.add(finding.of(marked));
    } else {
      Span span = scalars.span(tokens, scope);
      scope.add(
          scope
              .finding(ReadCodes.KEY_NOT_TEXT, span, "a key must be a plain word")
              .labelled("a list, mapping or alias stands where a key belongs")
              .helped("write `key: value`; a text with brackets or braces needs quotes"));
    }
  }

  private Diagnostic of(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    int at = e.getProblemMark() == null ? 0 : scalars.offset(e.getProblemMark().getIndex());
    int from = e.getContextMark() == null ? at : scalars.offset(e.getContextMark().getIndex());
    if (problem.contains("\\t") || indentsWithTab(at)) {
      return at(ReadCodes.TAB_INDENTATION, tabOf(at), "a tab stands where YAML allows spaces only")
          .helped("replace each tab of the indentation with two spaces");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      if (isFirstColon(at)) {
        return syntax(firstSign(at), "this line does not start in the column of the other keys")
            .helped("keys of one record start in one column; a longer text needs `|` or quotes");
      }
      return syntax(at, "a second `: ` on one line").helped(QUOTE + "`title: \"Part 2: limits\"`");
    }
    if (context.endsWith("quoted scalar") && problem.startsWith("found unexpected")) {
      return syntax(from, "this quote is never closed")
          .helped("close it, and write a quote inside single quotes twice");
    }
    if (problem.startsWith("expected ',' or")) {
      return syntax(from, "this bracket is not closed, or a comma is missing in it")
          .see(point(at), "the list or mapping cannot go on here")
          .helped(
              "write `[REQ-001, REQ-002]`; in brackets a text with `,`, `?` or a bracket needs quotes");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return syntax(from, "a key without `:` behind it")
          .helped("write `key: value`; a text over several lines is indented below its key");
    }
    if (problem.startsWith("expected <block end>")) {
      return syntax(at, "this does not belong to the lines above it")
          .helped("keys of one record start in one column, and nothing follows a closing quote");
    }
    if (problem.startsWith("expected '<document start>'")) {
      return syntax(at, "the YAML ended above this line")
          .helped("remove the line with `...`, or the text behind the closing bracket");
    }
    if (problem.contains("escape")) {
      return syntax(at, "an escape that YAML does not know")
          .helped("write `\\\\` for one backslash, or use single quotes");
    }
    if (problem.startsWith("found character") || context.contains("alias")) {
      return syntax(context.contains("alias") ? from : at, "a value cannot start with this sign")
          .helped(QUOTE + "`title: \"*essential* cases\"`");
    }
    return syntax(at, "this is not YAML: " + problem.replace('`', '\''))
        .helped("compare it with the example in the evidence language's reference");
  }

  private Diagnostic syntax(int at, String message) {
    return at(ReadCodes.YAML_SYNTAX, at, message);
  }

  private Diagnostic at(Code code, int at, String message) {
    return scope.finding(code, point(at), message);
  }

  /** The sign at an offset; the last one before it when the file or line ends there. */
  private Span point(int offset) {
    String text = scope.text().text();
    int at = Math.min(offset, text.length());
    boolean nothing = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    while (nothing && at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    int start = nothing && at > 0 ? at - 1 : at;
    return scope.span(start, Math.min(text.length(), start + Character.charCount(sign(start))));
  }

  private int sign(int at) {
    String text = scope.text().text();
    return at < text.length() ? text.codePointAt(at) : ' ';
  }

  /** Whether no other key stands before the colon of this offset on its line. */
  private boolean isFirstColon(int at) {
    String text = scope.text().text();
    return !text.substring(lineStart(at), at).contains(": ");
  }

  private int firstSign(int offset) {
    String text = scope.text().text();
    int at = lineStart(offset);
    while (at < offset && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int lineStart(int offset) {
    String text = scope.text().text();
    int line = Math.min(offset, text.length());
    while (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
      line--;
    }
    return line;
  }

  private boolean indentsWithTab(int at) {
    return tabOf(at) < Math.min(at, scope.text().text().length());
  }

  /** The first tab in the indentation of the line of an offset, or else the offset itself. */
  private int tabOf(int offset) {
    String text = scope.text().text();
    int at = lineStart(offset);
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\t' ? at : offset;
  }
}
