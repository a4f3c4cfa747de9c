package dev.vertebra.author.schema;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.author.JsonText;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON Schemas (draft 2020-12) of everything that an author writes, generated from the profile with
 * the project's additions. A schema accepts what the reader accepts, as YAML parsers hand it on,
 * with one exception: {@code null} and {@code ~}, which the language reads as texts, need quotes,
 * because a parser cannot tell them from nothing. It refuses what a schema can see of what the
 * reader refuses.
 */
public final class Schemas {
  /** Name of the schema of a front matter or a file of records, whatever the kind. */
  public static final String EVIDENCE = "evidence";

  /** Name of the schema of the project file. */
  public static final String PROJECT = "project";

  /** What stands behind a schema's name in the name of its file. */
  public static final String SUFFIX = ".schema.json";

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DEFINITION = "kind-";

  private final Profile profile;
  private final List<FieldSpec> project;

  /**
   * Schemas of a language.
   *
   * @param project what the project file may hold
   */
  public Schemas(Profile profile, List<FieldSpec> project) {
    this.profile = profile;
    this.project = List.copyOf(project);
  }

  /** Names of all schemas: {@link #EVIDENCE}, {@link #PROJECT} and the kinds. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(EVIDENCE, PROJECT));
    names.addAll(profile.kinds().keySet());
    return names;
  }

  /** The schema of this name as text. */
  public Optional<String> find(String name) {
    return schema(name).map(JsonText::of);
  }

  /** Every schema by the name of its file. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : names()) {
      find(name).ifPresent(text -> files.put(name + SUFFIX, text));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  private Optional<Map<String, Object>> schema(String name) {
    return switch (name) {
      case EVIDENCE -> Optional.of(evidence());
      case PROJECT -> Optional.of(projectFile());
      default -> profile.kind(name).map(this::kind);
    };
  }

  private Map<String, Object> kind(KindSpec kind) {
    FieldSchemas fields = new FieldSchemas();
    Map<String, Object> schema = new LinkedHashMap<>(object("$schema", DRAFT));
    schema.putAll(new KindSchema(fields, new LinkSchemas(profile)).of(kind));
    return closed(schema, fields, object("link", LinkSchemas.link()));
  }

  private Map<String, Object> evidence() {
    FieldSchemas fields = new FieldSchemas();
    KindSchema kinds = new KindSchema(fields, new LinkSchemas(profile));
    Map<String, Object> definitions = new LinkedHashMap<>();
    List<Object> cases = new ArrayList<>();
    for (KindSpec kind : profile.kinds().values()) {
      definitions.put(DEFINITION + kind.name(), kinds.of(kind));
      Map<String, Object> isThis = object("kind", ScalarSchema.words(List.of(kind.name())));
      cases.add(
          object(
              "if",
              object("properties", isThis, "required", List.of("kind")),
              "then",
              ref(DEFINITION + kind.name())));
    }
    definitions.put("link", LinkSchemas.link());
    definitions.put("record", record(cases));
    definitions.put(
        "front-matter",
        object("allOf", List.of(ref("record"), object("properties", object("body", false)))));
    definitions.put("records", records());
    Map<String, Object> schema =
        object(
            "$schema",
            DRAFT,
            "title",
            "Evidence",
            "description",
            "The front matter of a Markdown record, or a YAML file with a list of records.",
            "type",
            "object",
            "if",
            object("required", List.of("records")),
            "then",
            ref("records"),
            "else",
            ref("front-matter"));
    return closed(new LinkedHashMap<>(schema), fields, definitions);
  }

  private Map<String, Object> record(List<Object> cases) {
    Map<String, Object> kind =
        Annotated.with(
            "What sort of evidence it is; it decides which fields and relations there are.",
            ScalarSchema.words(List.copyOf(profile.kinds().keySet())));
    return object(
        "title",
        "Record",
        "type",
        "object",
        "properties",
        object("id", ScalarSchema.id(), "kind", kind, "title", ScalarSchema.title()),
        "required",
        List.of("id", "kind", "title"),
        "allOf",
        cases);
  }

  private static Map<String, Object> records() {
    return object(
        "title",
        "File of records",
        "type",
        "object",
        "properties",
        object("records", object("type", "array", "minItems", 1, "items", ref("record"))),
        "required",
        List.of("records"),
        "additionalProperties",
        false);
  }

  private Map<String, Object> projectFile() {
    FieldSchemas fields = new FieldSchemas();
    Map<String, Object> schema =
        new LinkedHashMap<>(object("$schema", DRAFT, "title", "Project file"));
    schema.putAll(fields.mapping(project));
    return closed(schema, fields, object());
  }

  /** The schema with the definitions that it refers to. */
  private static Map<String, Object> closed(
      Map<String, Object> schema, FieldSchemas fields, Map<String, Object> more) {
    Map<String, Object> definitions = new LinkedHashMap<>(more);
    definitions.putAll(fields.definitions());
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return schema;
  }

  private static Map<String, Object> ref(String definition) {
    return object("$ref", "#/$defs/" + definition);
  }
}
