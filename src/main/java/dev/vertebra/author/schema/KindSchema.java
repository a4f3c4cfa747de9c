package dev.vertebra.author.schema;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.KindSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of the records of one kind, wherever they stand. */
final class KindSchema {
  private static final String STATUS = "status";

  private final FieldSchemas fields;
  private final LinkSchemas links;

  KindSchema(FieldSchemas fields, LinkSchemas links) {
    this.fields = fields;
    this.links = links;
  }

  Map<String, Object> of(KindSpec kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "id",
        Annotated.with(
            "Exact id: a letter, then letters, digits, `.`, `_` and `-`.", ScalarSchema.id()));
    properties.put("kind", ScalarSchema.words(List.of(kind.name())));
    properties.put("title", Annotated.with("One line.", ScalarSchema.title()));
    kind.field(STATUS).ifPresent(status -> properties.put(STATUS, status(kind, status)));
    kind.fields().forEach(field -> properties.putIfAbsent(field.name(), fields.of(field)));
    kind.relations().forEach(r -> properties.putIfAbsent(r.relation(), links.of(r)));
    properties.put(
        "clauses",
        Annotated.with(
            "Clauses that the record bears on; `catalogue:clause` names another catalogue's.",
            FieldSchemas.oneOrMore(ScalarSchema.clause(), object())));
    properties.put(
        "body", Annotated.with("Markdown text, in a file of records only.", ScalarSchema.body()));
    List<String> required = new ArrayList<>(List.of("id", "kind", "title"));
    required.addAll(FieldSchemas.required(kind.fields()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", kind.title());
    if (!kind.help().isEmpty()) {
      schema.put("description", kind.help());
    }
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    List<Object> duties = LinkSchemas.duties(kind);
    if (!duties.isEmpty()) {
      schema.put("allOf", duties);
    }
    return schema;
  }

  private static Map<String, Object> status(KindSpec kind, FieldSpec field) {
    String counts =
        kind.effective().isEmpty()
            ? ""
            : "Counts as evidence when " + String.join(" or ", kind.effective()) + ".";
    return Annotated.with(
        Annotated.paragraph(Annotated.sentence(field.help()), counts),
        ScalarSchema.words(kind.states()));
  }
}
