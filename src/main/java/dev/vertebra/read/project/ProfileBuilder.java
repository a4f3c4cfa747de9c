package dev.vertebra.read.project;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Value;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.RelationSpec.Cycles;
import dev.vertebra.profile.RelationSpec.Place;
import dev.vertebra.profile.RelationSpec.Reliance;
import dev.vertebra.profile.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the declarations of a profile and of a project file, then builds the profile from both:
 * names may be used before they are declared.
 */
public final class ProfileBuilder {
  private final Declarations declarations;
  private final Map<String, Value.Structure> stages = new LinkedHashMap<>();
  private final Map<String, Value.Structure> structures = new LinkedHashMap<>();
  private final Map<String, Value.Structure> common = new LinkedHashMap<>();
  private final Map<String, Value.Structure> relations = new LinkedHashMap<>();
  private final Map<String, Value.Structure> kinds = new LinkedHashMap<>();
  private final Map<String, Value.Structure> states = new LinkedHashMap<>();
  private final Map<String, Value.Structure> coverage = new LinkedHashMap<>();
  private final Extensions extensions;
  private String name = "";
  private String version = "";

  /** A builder whose findings are added to {@code found}. */
  public ProfileBuilder(List<Diagnostic> found) {
    this.declarations = new Declarations(found);
    this.extensions = new Extensions(declarations);
  }

  /** Adds the declarations of a profile. */
  public void addProfile(Value.Structure profile) {
    name = profile.text("profile");
    version = profile.text("version");
    declarations.add(stages, profile.structures("stages"), "stage");
    addExtensions(profile);
  }

  /** Adds the declarations of a project file. */
  public void addExtensions(Value.Structure file) {
    declarations.add(structures, file.structures("structures"), "structure");
    declarations.add(common, file.structures("common"), "field");
    declarations.add(relations, file.structures("relations"), "relation");
    declarations.add(kinds, file.structures("kinds"), "kind");
    declarations.add(states, file.structures("states"), "state");
    declarations.add(coverage, file.structures("coverage"), "rule");
    extensions.add(file.structures("extend"));
  }

  /** The profile of everything that was added. */
  public Profile build() {
    FieldDeclarations types = new FieldDeclarations(structures, declarations);
    types.resolveAll();
    extensions.check(kinds, relations);
    Map<String, RelationSpec> relationSpecs = new LinkedHashMap<>();
    relations.forEach((n, r) -> relationSpecs.put(n, relation(n, r)));
    Reliances reliances = new Reliances(declarations, fieldNames());
    relations.forEach((n, r) -> reliances.check(r, targetsOf(n)));
    KindBuilder builder =
        new KindBuilder(
            declarations,
            types,
            new KindBuilder.Names(stages, relations, kinds, common),
            reliances);
    Map<String, KindSpec> kindSpecs = new LinkedHashMap<>();
    kinds.forEach((n, k) -> kindSpecs.put(n, builder.kind(n, k, extensions.ofKind(n))));
    List<Stage> stageList = new ArrayList<>();
    stages.forEach((n, s) -> stageList.add(new Stage(n, s.text("title"), place(s))));
    Map<String, String> stateHelp = new LinkedHashMap<>();
    states.forEach((n, s) -> stateHelp.put(n, s.text("help")));
    List<CoverageRule> rules =
        new CoverageDeclarations(declarations, kindSpecs, relationSpecs).rules(coverage);
    return new Profile(name, version, stageList, kindSpecs, relationSpecs, stateHelp, rules);
  }

  /** Names of the fields of each kind, common ones included. */
  private Map<String, Set<String>> fieldNames() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    kinds.forEach(
        (name, kind) -> {
          Set<String> fields = new LinkedHashSet<>();
          parts(name, kind)
              .flatMap(part -> part.structures("fields").stream())
              .forEach(field -> fields.add(field.text("field")));
          fields.addAll(common.keySet());
          names.put(name, fields);
        });
    return names;
  }

  /** The kinds that some kind's entry lets a relation point at. */
  private Set<String> targetsOf(String relation) {
    Set<String> targets = new LinkedHashSet<>();
    kinds.forEach(
        (name, kind) ->
            parts(name, kind)
                .flatMap(part -> part.structures("relations").stream())
                .filter(link -> link.text("relation").equals(relation))
                .forEach(link -> link.items("to").forEach(to -> targets.add(to.text()))));
    return targets;
  }

  private Stream<Value.Structure> parts(String name, Value.Structure kind) {
    return Stream.concat(Stream.of(kind), extensions.ofKind(name).stream());
  }

  private RelationSpec relation(String name, Value.Structure relation) {
    Cycles cycles = extensions.isAcyclic(name, relation) ? Cycles.FORBIDDEN : Cycles.ALLOWED;
    return new RelationSpec(
        name,
        relation.text("inverse"),
        place(relation),
        cycles,
        reliance(relation),
        relation.text("help"));
  }

  private static Reliance reliance(Value.Structure relation) {
    if (!relation.truth("in-force").orElse(Boolean.TRUE)) {
      return Reliance.ANY_STATE;
    }
    return relation.truth("history").orElse(Boolean.FALSE)
        ? Reliance.ONCE_IN_FORCE
        : Reliance.IN_FORCE;
  }

  private static Place place(Value.Structure declared) {
    return declared.truth("spine").orElse(Boolean.FALSE) ? Place.SPINE : Place.SURROUNDINGS;
  }
}
