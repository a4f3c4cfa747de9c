package dev.vertebra.read.project;

import static dev.vertebra.profile.FieldSpec.Trait.LIST;
import static dev.vertebra.profile.FieldSpec.Trait.REQUIRED;

import dev.vertebra.model.MatrixColumn;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.FieldType.Scalar;
import dev.vertebra.read.shape.Decl;
import dev.vertebra.read.shape.Shape;
import java.util.List;

/** What the project file and a profile may hold. Both declare kinds and relations alike. */
public final class Shapes {
  private static final FieldType.Nested FIELD =
      Decl.nested(
          "field",
          Decl.text("field", REQUIRED),
          Decl.text("type", REQUIRED),
          Decl.field("required", Scalar.BOOLEAN),
          Decl.field("list", Scalar.BOOLEAN),
          Decl.field("confidential", Scalar.BOOLEAN),
          Decl.text("unit"),
          Decl.text("help"),
          Decl.text("choices", LIST));
  private static final FieldType.Nested OUTGOING =
      Decl.nested(
          "outgoing",
          Decl.text("relation", REQUIRED),
          Decl.text("to", REQUIRED, LIST),
          Decl.field("min", Scalar.INTEGER),
          Decl.field("max", Scalar.INTEGER),
          Decl.text("relies-on", LIST),
          Decl.text("help"));
  private static final FieldSpec STAGES =
      Decl.field(
          "stages",
          Decl.nested(
              "stage",
              Decl.text("stage", REQUIRED),
              Decl.text("title", REQUIRED),
              Decl.field("spine", Scalar.BOOLEAN)),
          LIST);
  private static final FieldSpec STRUCTURES =
      Decl.field(
          "structures",
          Decl.nested(
              "structure",
              Decl.text("structure", REQUIRED),
              Decl.field("fields", FIELD, REQUIRED, LIST)),
          LIST);
  private static final FieldSpec COMMON = Decl.field("common", FIELD, LIST);
  private static final FieldSpec RELATIONS =
      Decl.field(
          "relations",
          Decl.nested(
              "relation",
              Decl.text("relation", REQUIRED),
              Decl.text("inverse", REQUIRED),
              Decl.field("spine", Scalar.BOOLEAN),
              Decl.field("acyclic", Scalar.BOOLEAN),
              Decl.field("in-force", Scalar.BOOLEAN),
              Decl.field("history", Scalar.BOOLEAN),
              Decl.text("relies-on", LIST),
              Decl.text("help")),
          LIST);
  private static final FieldSpec KINDS =
      Decl.field(
          "kinds",
          Decl.nested(
              "kind",
              Decl.text("kind", REQUIRED),
              Decl.text("title", REQUIRED),
              Decl.text("plural", REQUIRED),
              Decl.text("help"),
              Decl.text("stage", REQUIRED),
              Decl.text("states", REQUIRED, LIST),
              Decl.text("effective", REQUIRED, LIST),
              Decl.field("fields", FIELD, LIST),
              Decl.field("relations", OUTGOING, LIST)),
          LIST);
  private static final FieldSpec STATES =
      Decl.field(
          "states",
          Decl.nested("state", Decl.text("state", REQUIRED), Decl.text("help", REQUIRED)),
          LIST);
  private static final FieldSpec EXTEND =
      Decl.field(
          "extend",
          Decl.nested(
              "extension",
              Decl.text("kind"),
              Decl.field("fields", FIELD, LIST),
              Decl.field("relations", OUTGOING, LIST),
              Decl.field(
                  "relies-on",
                  Decl.nested(
                      "reliance",
                      Decl.text("relation", REQUIRED),
                      Decl.text("fields", REQUIRED, LIST)),
                  LIST),
              Decl.text("states", LIST),
              Decl.text("effective", LIST),
              Decl.text("relation"),
              Decl.field("acyclic", Scalar.BOOLEAN)),
          LIST);
  private static final FieldSpec COVERAGE =
      Decl.field(
          "coverage",
          Decl.nested(
              "coverage rule",
              Decl.text("rule", REQUIRED),
              Decl.text("for", REQUIRED, LIST),
              Decl.field("where", new FieldType.Open("conditions")),
              Decl.field(
                  "require",
                  Decl.nested(
                      "requirement",
                      Decl.text("relation", REQUIRED),
                      Decl.field("direction", new FieldType.Choice(List.of("out", "in")), REQUIRED),
                      Decl.field("min", Scalar.INTEGER),
                      Decl.field("max", Scalar.INTEGER),
                      Decl.text("to", LIST),
                      Decl.text("states", LIST),
                      Decl.text("threshold")),
                  REQUIRED),
              Decl.field("severity", new FieldType.Choice(List.of("error", "warning", "note"))),
              Decl.text("because", REQUIRED)),
          LIST);
  private static final FieldSpec WAIVERS =
      Decl.field(
          "waivers",
          Decl.nested(
              "waiver",
              Decl.text("code", REQUIRED),
              Decl.text("record"),
              Decl.text("target"),
              Decl.text("reason", REQUIRED),
              Decl.text("approver", REQUIRED),
              Decl.field("expires", Scalar.DATE, REQUIRED),
              Decl.field(
                  "approvals",
                  Decl.nested(
                      "approval",
                      Decl.text("by", REQUIRED),
                      Decl.text("role", REQUIRED),
                      Decl.field("at", Scalar.DATE_TIME, REQUIRED),
                      Decl.field(
                          "meaning",
                          new FieldType.Choice(
                              List.of("authorship", "review", "approval", "responsibility")),
                          REQUIRED)),
                  LIST)),
          LIST);

  private static final Shape PROFILE =
      new Shape(
          "a profile",
          List.of(
              Decl.text("profile", REQUIRED),
              Decl.text("version", REQUIRED),
              STAGES,
              STRUCTURES,
              COMMON,
              RELATIONS,
              STATES,
              KINDS,
              COVERAGE));

  private static final Shape PROJECT =
      new Shape(
          "the project file",
          List.of(
              Decl.field(
                  "product",
                  Decl.nested(
                      "product",
                      Decl.text("name", REQUIRED),
                      Decl.text("manufacturer", REQUIRED),
                      Decl.text("notice"),
                      Decl.text("description")),
                  REQUIRED),
              Decl.text("profile", REQUIRED),
              Decl.text("release", REQUIRED),
              Decl.text("catalogues", LIST),
              Decl.field(
                  "not-applicable",
                  Decl.nested(
                      "not-applicable", Decl.text("clause", REQUIRED), Decl.text("justification")),
                  LIST),
              Decl.field(
                  "rules",
                  Decl.nested(
                      "rule",
                      Decl.text("code", REQUIRED),
                      Decl.field(
                          "severity",
                          new FieldType.Choice(List.of("error", "warning", "note", "off")),
                          REQUIRED),
                      Decl.text("coverage")),
                  LIST),
              Decl.field("reviews", new FieldType.Choice(List.of("required", "optional"))),
              Decl.field(
                  "matrix",
                  Decl.nested(
                      "matrix",
                      Decl.field(
                          "columns", new FieldType.Choice(MatrixColumn.keys()), REQUIRED, LIST))),
              Decl.field("store-up-to-kib", Scalar.INTEGER),
              Decl.field(
                  "risk-matrix",
                  Decl.nested(
                      "risk matrix",
                      Decl.text("severity", LIST),
                      Decl.text("probability", LIST),
                      Decl.text("zones", LIST))),
              WAIVERS,
              COVERAGE,
              KINDS,
              STRUCTURES,
              RELATIONS,
              STATES,
              COMMON,
              EXTEND));

  private Shapes() {}

  /** A profile of the product. */
  public static Shape profile() {
    return PROFILE;
  }

  /** The project file. */
  public static Shape project() {
    return PROJECT;
  }
}
