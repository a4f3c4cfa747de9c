package dev.vertebra.author.schema;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of relations: an id, an id with the digest that was relied on, or a list of both. */
final class LinkSchemas {
  private final Profile profile;

  LinkSchemas(Profile profile) {
    this.profile = profile;
  }

  /** What stands behind the key of a relation. */
  Map<String, Object> of(Outgoing outgoing) {
    Map<String, Object> bounds =
        outgoing.max() == Integer.MAX_VALUE ? object() : object("maxItems", outgoing.max());
    Map<String, Object> one = object("$ref", "#/$defs/link");
    return Annotated.with(description(outgoing), FieldSchemas.oneOrMore(one, bounds));
  }

  /** One target. */
  static Map<String, Object> link() {
    Map<String, Object> withDigest =
        object(
            "type",
            "object",
            "properties",
            object(
                "id",
                ScalarSchema.id(),
                "sha256",
                Annotated.with(
                    "The digest of the target that was relied on.",
                    ScalarSchema.of(FieldType.Scalar.SHA256))),
            "required",
            List.of("id"),
            "additionalProperties",
            false);
    return object("anyOf", List.of(ScalarSchema.id(), withDigest));
  }

  /** What a record in force owes: conditions for the {@code allOf} of its kind. */
  static List<Object> duties(KindSpec kind) {
    List<Outgoing> owed = kind.relations().stream().filter(r -> r.min() > 0).toList();
    if (owed.isEmpty() || kind.effective().isEmpty()) {
      return List.of();
    }
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Outgoing relation : owed) {
      Map<String, Object> least = object("minItems", relation.min());
      counts.put(
          relation.relation(),
          relation.min() == 1 ? least : object("type", "array", "minItems", relation.min()));
    }
    Map<String, Object> inForce = new LinkedHashMap<>();
    inForce.put("properties", object("status", ScalarSchema.words(kind.effective())));
    if (!kind.states().isEmpty() && !kind.effective().contains(kind.states().get(0))) {
      inForce.put("required", List.of("status"));
    }
    List<String> names = owed.stream().map(Outgoing::relation).toList();
    return List.of(object("if", inForce, "then", object("required", names, "properties", counts)));
  }

  private String description(Outgoing outgoing) {
    String help =
        outgoing.help().isEmpty()
            ? profile.relation(outgoing.relation()).map(RelationSpec::help).orElse("")
            : profile.relation(outgoing.relation()).map(RelationSpec::help).orElse("")
                + "; "
                + outgoing.help();
    List<String> targets = new ArrayList<>();
    for (String target : outgoing.targets()) {
      targets.add(target.equals(Outgoing.ANY) ? "any record" : target);
    }
    return Annotated.paragraph(
        Annotated.sentence(help),
        "Id of: " + String.join(", ", targets) + ".",
        outgoing.min() == 0 ? "" : "A record in force names at least " + outgoing.min() + ".");
  }
}
