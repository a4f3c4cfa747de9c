package dev.vertebra.read.catalogue;

import static dev.vertebra.profile.FieldSpec.Trait.LIST;
import static dev.vertebra.profile.FieldSpec.Trait.REQUIRED;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldType;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Decl;
import dev.vertebra.read.shape.Shape;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.read.yaml.YamlReader;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a catalogue file. A clause that repeats an id is left out; other mistakes keep it. */
public final class CatalogueReader {
  private static final FieldType.Nested MAPPING =
      Decl.nested("maps_to", Decl.text("framework", REQUIRED), Decl.text("clause", REQUIRED));
  private static final FieldType.Nested CLAUSE =
      Decl.nested(
          "clause",
          Decl.text("id", REQUIRED),
          Decl.text("parent"),
          Decl.text("title", REQUIRED),
          Decl.text("question", REQUIRED),
          Decl.field("excludable", FieldType.Scalar.BOOLEAN),
          Decl.text("evidence", REQUIRED, LIST),
          Decl.field("maps_to", MAPPING, LIST),
          Decl.text("source"),
          Decl.field("confidence", new FieldType.Choice(List.of("seen", "inferred"))));
  private static final Shape SHAPE =
      new Shape(
          "a catalogue",
          List.of(
              Decl.text("id", REQUIRED),
              Decl.text("title", REQUIRED),
              Decl.text("edition", REQUIRED),
              Decl.text("publisher"),
              Decl.text("effective"),
              Decl.text("source_note"),
              Decl.field("clauses", CLAUSE, REQUIRED, LIST)));

  private final Scope scope;
  private final Collection<String> kinds;

  private CatalogueReader(Scope scope, Collection<String> kinds) {
    this.scope = scope;
    this.kinds = kinds;
  }

  /**
   * Reads a catalogue.
   *
   * @param id the id by which it was selected
   * @param kinds kinds of the profile
   */
  public static Optional<Catalogue> read(
      SourceText text, String id, Collection<String> kinds, List<Diagnostic> found) {
    Scope scope = Scope.of(text, found).breaking(() -> List.of(Fact.catalogue(id)));
    return new CatalogueReader(scope, kinds).catalogue(id);
  }

  private Optional<Catalogue> catalogue(String id) {
    int before = scope.count();
    Optional<Node> root = YamlReader.read(scope, 0, scope.text().text().length());
    if (root.isEmpty() || !(root.get() instanceof Node.Mapping mapping)) {
      if (root.isPresent() || scope.count() == before) {
        scope.add(empty(scope.span(0, 1), id));
      }
      return Optional.empty();
    }
    Value.Structure file = StructureReader.read(scope, SHAPE, mapping);
    if (file.field("id").isPresent() && !file.text("id").equals(id)) {
      scope.add(
          scope
              .finding(
                  ReadCodes.CATALOGUE_ID,
                  file.spanOf("id"),
                  "the catalogue calls itself `" + file.text("id") + "`, its file `" + id + "`")
              .helped("give both the same name"));
    }
    List<Value.Structure> raw = file.structures("clauses");
    if (raw.isEmpty() && StructureReader.holds(mapping, "clauses")) {
      scope.add(empty(file.spanOf("clauses"), id));
    }
    List<Clause> clauses = clauses(raw);
    if (!clauses.isEmpty() && clauses.stream().allMatch(Clause::isHeading)) {
      scope.add(
          scope
              .finding(
                  ReadCodes.EMPTY_CATALOGUE,
                  file.spanOf("id"),
                  "no clause of the catalogue `" + id + "` asks for evidence")
              .helped("name the kinds that normally bear on a clause under `evidence:`"));
    }
    String title = file.field("title").isPresent() ? file.text("title") : id;
    return Optional.of(
        new Catalogue(
            id,
            title,
            file.text("edition"),
            file.text("publisher"),
            file.text("effective"),
            file.text("source_note"),
            clauses));
  }

  private Diagnostic empty(Span span, String id) {
    return scope
        .finding(ReadCodes.EMPTY_CATALOGUE, span, "the catalogue `" + id + "` has no clauses")
        .helped("add clauses, or do not select it: an empty list is always answered");
  }

  private List<Clause> clauses(List<Value.Structure> raw) {
    Map<String, Value.Structure> byId = new LinkedHashMap<>();
    for (Value.Structure clause : raw) {
      Value.Structure first = byId.putIfAbsent(clause.text("id"), clause);
      if (first != null && clause.field("id").isPresent()) {
        scope.add(
            scope
                .at(clause.text("id"))
                .finding(
                    ReadCodes.DUPLICATE_CLAUSE,
                    clause.spanOf("id"),
                    "the clause `" + clause.text("id") + "` stands here again")
                .labelled("this one is not read")
                .see(first.spanOf("id"), "it stands here first")
                .helped("give each clause an id of its own"));
      }
    }
    Set<String> circular = new ParentCycles(scope).find(byId);
    List<Clause> clauses = new ArrayList<>();
    byId.forEach(
        (id, clause) -> {
          if (!id.isEmpty()) {
            clauses.add(clause(clause, byId.keySet(), circular));
          }
        });
    return clauses;
  }

  private Clause clause(
      Value.Structure clause, Collection<String> ids, Collection<String> circular) {
    String parent = circular.contains(clause.text("id")) ? "" : clause.text("parent");
    if (!parent.isEmpty() && !ids.contains(parent)) {
      scope.add(
          named(
                  ReadCodes.UNKNOWN_PARENT,
                  clause.spanOf("parent"),
                  "the catalogue has no clause `" + parent + "` above this one",
                  parent,
                  ids)
              .helped("name a clause of this catalogue, or leave `parent` out at the top"));
      parent = "";
    }
    List<String> evidence = new ArrayList<>();
    for (Value kind : clause.items("evidence")) {
      if (kinds.contains(kind.text())) {
        evidence.add(kind.text());
      } else {
        scope.add(
            named(
                    ReadCodes.UNKNOWN_EVIDENCE_KIND,
                    kind.span(),
                    "the profile has no kind `" + kind.text() + "`",
                    kind.text(),
                    kinds)
                .helped("declare it under `kinds:` in the project file, or leave it out"));
      }
    }
    return new Clause(
        clause.text("id"),
        parent,
        clause.text("title"),
        clause.text("question"),
        clause
            .truth("excludable")
            .map(t -> t ? Clause.Excludability.WITH_JUSTIFICATION : Clause.Excludability.NEVER)
            .orElse(Clause.Excludability.UNSTATED),
        evidence,
        clause.structures("maps_to").stream()
            .filter(m -> !m.text("framework").isEmpty() && !m.text("clause").isEmpty())
            .map(m -> new ClauseRef(m.text("framework"), m.text("clause"), m.spanOf("clause")))
            .toList(),
        clause.text("source"),
        confidence(clause.text("confidence")));
  }

  private static Clause.Confidence confidence(String written) {
    return switch (written) {
      case "seen" -> Clause.Confidence.SEEN;
      case "inferred" -> Clause.Confidence.INFERRED;
      default -> Clause.Confidence.UNSTATED;
    };
  }

  private Diagnostic named(
      dev.vertebra.diagnostic.Code code,
      Span span,
      String message,
      String name,
      Collection<String> known) {
    Diagnostic finding = scope.at(name).finding(code, span, message);
    for (String help : Suggestions.help(name, known)) {
      finding = finding.helped(help);
    }
    return finding;
  }
}
