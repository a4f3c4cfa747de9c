package dev.vertebra.read.record;

import dev.vertebra.model.Body;
import dev.vertebra.model.BodyLimits;
import dev.vertebra.model.Link;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;
import java.util.List;

/**
 * A body with the links in it.
 *
 * @param body the text
 * @param links links to the records that it mentions
 */
record BodyText(Body body, List<Link> links) {

  /** No body, at the place of its record. */
  static BodyText none(Span record) {
    return new BodyText(new Body("", record), List.of());
  }

  /** The body between two offsets of a file. */
  static BodyText below(Scope scope, int start, int end) {
    String markdown = TextLoader.withLineFeeds(scope.text().text().substring(start, end));
    Span span = scope.span(start, end);
    checkLimits(scope, markdown, span);
    return new BodyText(new Body(markdown, span), BodyLinks.in(scope, start, end));
  }

  /** The body that stands behind the key {@code body}. */
  static BodyText field(Scope scope, Node.Entry entry) {
    Span span = Places.of(scope, entry.value(), entry);
    if (entry.value() instanceof Node.Scalar scalar) {
      Body body = new Body(scalar.text(), span);
      checkLimits(scope, scalar.text(), span);
      return new BodyText(body, BodyLinks.in(scope, scalar.start(), scalar.end()));
    }
    scope.add(
        scope
            .finding(ReadCodes.WRONG_SHAPE, span, "`body` is a text, not " + entry.value().label())
            .helped("write `body: |` and the text below it, indented"));
    return none(span);
  }

  private static void checkLimits(Scope scope, String markdown, Span span) {
    BodyLimits.exceeded(markdown)
        .ifPresent(
            limit ->
                scope.add(
                    scope
                        .finding(
                            ReadCodes.INTRICATE_BODY,
                            new Span(
                                span.file(),
                                span.line(),
                                span.column(),
                                span.line(),
                                span.column()),
                            "the body " + limit + ", so pages show it as plain text")
                        .helped("write it simpler, or put it into a file and name that as artifact")));
  }
}
