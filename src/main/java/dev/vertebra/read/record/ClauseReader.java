package dev.vertebra.read.record;

import dev.vertebra.model.ClauseRef;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Aliases;
import dev.vertebra.read.shape.Blanks;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.shape.ValueReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads references to clauses: {@code 7.3.6} or {@code qmsr-21cfr820:820.35(a)}. */
public final class ClauseReader {
  private static final Pattern FORM = Pattern.compile("(?:([a-z0-9][a-z0-9.-]*):)?([^\\s:]+)");
  private static final String EXAMPLE = "`clauses: [7.3.6, \"qmsr-21cfr820:820.35(a)\"]`";

  private ClauseReader() {}

  /** The references of an entry, in the author's order. */
  static List<ClauseRef> read(Scope scope, Node.Entry entry) {
    if (entry.value() instanceof Node.Sequence list && ValueReader.isTooLong(scope, list, entry)) {
      return List.of();
    }
    List<Node> items =
        entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    List<ClauseRef> clauses = new ArrayList<>();
    for (Node item : items) {
      one(scope, entry, item).ifPresent(clauses::add);
    }
    return clauses;
  }

  /** A reference from its text; empty when it has not the form of one. */
  public static Optional<ClauseRef> parse(String text, Span span) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String catalogue = matcher.group(1) == null ? "" : matcher.group(1);
    return Optional.of(new ClauseRef(catalogue, matcher.group(2), span));
  }

  private static Optional<ClauseRef> one(Scope scope, Node.Entry entry, Node node) {
    if (node instanceof Node.Broken) {
      return Optional.empty();
    }
    Span span = Places.of(scope, node, entry);
    if (node instanceof Node.Alias) {
      scope.add(Aliases.finding(scope, span, entry.name()));
      return Optional.empty();
    }
    if (!(node instanceof Node.Scalar scalar)) {
      scope.add(
          scope
              .finding(ReadCodes.WRONG_SHAPE, span, "a clause is a text, not " + node.label())
              .helped("write " + EXAMPLE));
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      scope.add(Blanks.finding(scope, entry, scalar, entry.name(), EXAMPLE));
      return Optional.empty();
    }
    Optional<ClauseRef> clause = parse(scalar.text(), span);
    if (clause.isEmpty()) {
      scope.add(
          scope
              .at(Shorten.text(scalar.text()))
              .finding(
                  ReadCodes.INVALID_CLAUSE,
                  span,
                  "`" + Shorten.text(scalar.text()) + "` does not name a clause")
              .helped("write " + EXAMPLE));
    }
    return clause;
  }
}
