package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.shape.ValueReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping as a record. What is wrong in one field leaves the others as they are. */
public final class RecordReader {
  private final Map<String, KindShape> kinds;
  private final Profile profile;

  /** A reader of records of this profile. */
  public RecordReader(Profile profile) {
    this.profile = profile;
    this.kinds = KindShape.index(profile);
  }

  /** Names of the kinds that records may have. */
  Set<String> kinds() {
    return kinds.keySet();
  }

  /**
   * What surrounds a record's mapping.
   *
   * @param span the record as a whole
   * @param digest digest of its text
   * @param body the text below a front matter; empty for a record whose body is a field
   */
  record Frame(Span span, Sha256 digest, Optional<BodyText> body) {}

  /**
   * Reads a record.
   *
   * @return empty when it has no usable id or kind; a record without title goes by its id
   */
  Optional<EvidenceRecord> read(Scope file, Node.Mapping mapping, Frame frame) {
    Identity early = new Identity(file, mapping);
    String subject = early.raw(KindShape.ID);
    Scope scope = RecordId.isValid(subject) ? file.about(subject) : file;
    Identity identity = new Identity(scope, mapping);
    identity.reportMissing(kinds.values());
    Optional<Node.Scalar> idNode = identity.scalar(KindShape.ID);
    Optional<Node.Scalar> kindNode = identity.scalar(KindShape.KIND);
    Optional<Node.Scalar> titleNode = identity.scalar(KindShape.TITLE);
    Optional<RecordId> id = idNode.flatMap(identity::id);
    Optional<KindShape> kind = kindNode.map(Node.Scalar::text).map(kinds::get);
    if (kindNode.isPresent() && kind.isEmpty()) {
      identity.reportUnknownKind(kindNode.get(), kinds.keySet());
    }
    if (idNode.isEmpty() || id.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Content content = new Content(scope, kind.get(), id.get().value());
    content.read(mapping, frame);
    return Optional.of(
        new EvidenceRecord(
            id.get(),
            kind.get().kind().name(),
            titleNode.map(Node.Scalar::text).orElse(id.get().value()),
            content.fields,
            content.links,
            content.clauses,
            content.body.body(),
            frame.span(),
            scope.span(idNode.get().start(), idNode.get().end()),
            frame.digest()));
  }

  /** The fields, links, clauses and body of one record. */
  private final class Content {
    private final Scope scope;
    private final KindShape kind;
    private final String id;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<ClauseRef> clauses = new ArrayList<>();
    private BodyText body;

    Content(Scope scope, KindShape kind, String id) {
      this.scope = scope;
      this.kind = kind;
      this.id = id;
      this.body = BodyText.none(scope.span(0, 0));
    }

    void read(Node.Mapping mapping, Frame frame) {
      body = frame.body().orElseGet(() -> BodyText.none(frame.span()));
      StructureReader.repeated(scope, mapping);
      for (Node.Entry entry : mapping.entries()) {
        entry(entry, frame);
      }
      for (FieldSpec spec : kind.required()) {
        if (!StructureReader.holds(mapping, spec.name())) {
          Scope field = scope.breaking(() -> Breaks.field(kind.kind(), id, spec.name()));
          Span start = StructureReader.start(scope, mapping);
          scope.add(StructureReader.missing(field, "`" + id + "`", spec, start));
        }
      }
      links.addAll(body.links());
    }

    private void entry(Node.Entry entry, Frame frame) {
      String name = entry.name();
      FieldSpec spec = kind.fields().get(name);
      if (spec != null) {
        Scope field = scope.at(name).breaking(() -> Breaks.field(kind.kind(), id, name));
        ValueReader.read(field, spec, entry).ifPresent(value -> field(field, entry, value));
      } else if (kind.relations().contains(name)) {
        links.addAll(LinkReader.read(scope.at(name).breaking(() -> Breaks.link(id, name)), entry));
      } else if (name.equals(KindShape.CLAUSES)) {
        clauses.addAll(ClauseReader.read(scope.at(name), entry));
      } else if (name.equals(KindShape.BODY) && frame.body().isEmpty()) {
        body = BodyText.field(scope.at(name), entry);
      } else if (name.equals(KindShape.BODY)) {
        scope.add(
            scope
                .at(name)
                .finding(
                    ReadCodes.UNKNOWN_FIELD,
                    Places.key(scope, entry),
                    "`body` stands in the front matter")
                .helped("the text below the front matter is the body"));
      } else if (!KindShape.LANGUAGE.contains(name)) {
        stranger(entry);
      }
    }

    private void field(Scope field, Node.Entry entry, Value value) {
      if (entry.name().equals(KindShape.STATUS) && !kind.kind().states().contains(value.text())) {
        field.add(unknownStatus(field, value));
        return;
      }
      Span name = Places.key(scope, entry);
      fields.put(entry.name(), new Field(entry.name(), name, value));
    }

    private Diagnostic unknownStatus(Scope field, Value value) {
      List<String> states = kind.kind().states();
      Diagnostic finding =
          field.finding(
              ReadCodes.UNKNOWN_STATUS,
              value.span(),
              "`" + value.text() + "` is not a state of kind `" + kind.kind().name() + "`");
      for (String help : Suggestions.help(value.text(), states)) {
        finding = finding.helped(help);
      }
      return finding.helped("its states are `" + String.join("`, `", states) + "`");
    }

    private void stranger(Node.Entry entry) {
      Diagnostic finding =
          profile.relation(entry.name()).isPresent()
              ? Breaks.notAllowed(scope, entry, kind.kind(), profile)
              : StructureReader.unknown(scope, entry, kind.label(), kind.keys());
      for (Fact fact : Breaks.stranger(kind, id, entry.name())) {
        finding = finding.breaking(fact);
      }
      scope.add(finding);
      keep(entry);
    }

    /** What nobody declared is no evidence, but it was written: pages show it as it stands. */
    private void keep(Node.Entry entry) {
      if (entry.name().equals("<<")) {
        return;
      }
      Node node = entry.value();
      String written =
          node instanceof Node.Scalar scalar
              ? scalar.text()
              : scope.text().text().substring(node.start(), node.end()).strip();
      fields.put(
          entry.name(),
          new Field(
              entry.name(),
              Places.key(scope, entry),
              new Value.Text(written, scope.span(node.start(), node.end()))));
    }
  }
}
