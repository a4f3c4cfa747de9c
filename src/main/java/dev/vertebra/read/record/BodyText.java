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
import java.util.Optional;

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
    boolean plain = isPlain(scope, markdown, span);
    return new BodyText(
        new Body(markdown, span), plain ? List.of() : BodyLinks.in(scope, start, end));
  }

  /** The body that stands behind the key {@code body}. */
  static BodyText field(Scope scope, Node.Entry entry) {
    Span span = Places.of(scope, entry.value(), entry);
    if (entry.value() instanceof Node.Scalar scalar) {
      Body body = new Body(scalar.text(), span);
      if (isPlain(scope, scalar.text(), span)) {
        return new BodyText(body, List.of());
      }
      return new BodyText(body, BodyLinks.in(scope, scalar.start(), scalar.end()));
    }
    scope.add(
        scope
            .finding(ReadCodes.WRONG_SHAPE, span, "`body` is a text, not " + entry.value().label())
            .helped("write `body: |` and the text below it, indented"));
    return none(span);
  }

  /** Whether a body is too intricate to be read as Markdown; reports it. */
  private static boolean isPlain(Scope scope, String markdown, Span span) {
    Optional<String> limit = BodyLimits.exceeded(markdown);
    limit.ifPresent(
        exceeded ->
            scope.add(
                scope
                    .finding(
                        ReadCodes.INTRICATE_BODY,
                        new Span(
                            span.file(), span.line(), span.column(), span.line(), span.column()),
                        "the body " + exceeded + ", so it is plain text and its links are not read")
                    .helped("write it simpler, or name it as an artifact in a file of its own")));
    return limit.isPresent();
  }
}
