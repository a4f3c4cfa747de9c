package dev.vertebra.read.record;

import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Aliases;
import dev.vertebra.read.shape.Blanks;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.shape.Shape;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.shape.ValueReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the targets behind a relation's name. */
final class LinkReader {
  private static final String ID = "id";
  private static final String SHA256 = "sha256";
  private static final Shape TARGET =
      new Shape(
          "a link",
          List.of(
              new FieldSpec(
                  ID, FieldType.Scalar.TEXT, "", "the target", Set.of(FieldSpec.Trait.REQUIRED)),
              new FieldSpec(SHA256, FieldType.Scalar.SHA256, "", "", Set.of())));

  private LinkReader() {}

  /** The links of an entry, in the author's order. */
  static List<Link> read(Scope scope, Node.Entry entry) {
    List<Link> links = new ArrayList<>();
    if (entry.value() instanceof Node.Sequence sequence) {
      if (ValueReader.isTooLong(scope, sequence, entry)) {
        return List.of();
      }
      for (Node item : sequence.items()) {
        one(scope, entry, item).ifPresent(links::add);
      }
    } else {
      one(scope, entry, entry.value()).ifPresent(links::add);
    }
    return links;
  }

  private static Optional<Link> one(Scope scope, Node.Entry entry, Node node) {
    String relation = entry.name();
    if (node instanceof Node.Scalar scalar) {
      if (scalar.text().isBlank()) {
        String example = "`" + relation + ": REQ-012`";
        scope.add(Blanks.finding(scope, entry, scalar, relation, example));
        return Optional.empty();
      }
      Span span = scope.span(scalar.start(), scalar.end());
      return target(scope, relation, scalar.text(), span).map(id -> Link.to(relation, id, span));
    }
    if (node instanceof Node.Mapping mapping) {
      Value.Structure fields = StructureReader.read(scope, TARGET, mapping);
      Span span = fields.spanOf(ID);
      Optional<Sha256> digest = fields.digest(SHA256);
      return fields
          .value(ID)
          .flatMap(v -> target(scope, relation, v.text(), span))
          .map(
              id ->
                  new Link(
                      relation,
                      id,
                      digest,
                      span,
                      digest.isPresent() ? fields.spanOf(SHA256) : span));
    }
    Span span = Places.of(scope, node, entry);
    if (node instanceof Node.Alias) {
      scope.add(Aliases.finding(scope, span, relation));
    } else if (!(node instanceof Node.Broken)) {
      scope.add(
          scope
              .finding(
                  ReadCodes.WRONG_SHAPE, span, "a list stands where `" + relation + "` needs an id")
              .helped(
                  "write `" + relation + ": [REQ-001, REQ-002]`; double brackets are for bodies"));
    }
    return Optional.empty();
  }

  private static Optional<String> target(Scope scope, String relation, String text, Span span) {
    if (RecordId.isValid(text)) {
      return Optional.of(text);
    }
    scope.add(
        scope
            .at(Shorten.text(text))
            .finding(
                ReadCodes.LINK_NOT_AN_ID,
                span,
                "`" + Shorten.text(text) + "` is not an id, so `" + relation + "` links to nothing")
            .helped(
                text.indexOf(',') >= 0 || text.indexOf(' ') > 0
                    ? "write several ids as a list: `" + relation + ": [REQ-001, REQ-002]`"
                    : "write the target's id: `" + relation + ": REQ-012`"));
    return Optional.empty();
  }
}
