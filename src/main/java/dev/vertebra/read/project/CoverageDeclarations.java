package dev.vertebra.read.project;

import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Value;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.read.ReadCodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns declared coverage rules into specifications. A rule with a mistake is reported and left
 * out: half a rule would pass where the whole one fails.
 */
final class CoverageDeclarations {
  /** What every record has and no kind declares. */
  private static final List<String> LANGUAGE = List.of("id", "title");

  private final Declarations declarations;
  private final Map<String, KindSpec> kinds;
  private final Map<String, RelationSpec> relations;

  CoverageDeclarations(
      Declarations declarations, Map<String, KindSpec> kinds, Map<String, RelationSpec> relations) {
    this.declarations = declarations;
    this.kinds = kinds;
    this.relations = relations;
  }

  /** The rules without a mistake, in the declared order. */
  List<CoverageRule> rules(Map<String, Value.Structure> declared) {
    List<CoverageRule> rules = new ArrayList<>();
    declared.forEach((name, rule) -> rule(name, rule).ifPresent(rules::add));
    return rules;
  }

  private Optional<CoverageRule> rule(String name, Value.Structure rule) {
    Optional<Value.Structure> require = rule.structure("require");
    if (require.isEmpty() || require.get().field("relation").isEmpty()) {
      return Optional.empty();
    }
    List<KindSpec> selected = kinds(rule.items("for"));
    Optional<List<CoverageRule.Condition>> where = conditions(rule, selected);
    Optional<CoverageRule.Requirement> owed =
        new RequirementDeclaration(declarations, kinds, relations, name)
            .read(require.get(), selected);
    boolean whole = !selected.isEmpty() && selected.size() == rule.items("for").size();
    if (!whole || where.isEmpty() || owed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CoverageRule(
            name,
            selected.stream().map(KindSpec::name).toList(),
            where.get(),
            owed.get(),
            rule.field("severity").isPresent()
                ? Severity.valueOf(rule.text("severity").toUpperCase(Locale.ROOT))
                : Severity.ERROR,
            rule.text("because"),
            rule.spanOf("rule")));
  }

  private List<KindSpec> kinds(List<Value> names) {
    return names.stream()
        .filter(k -> declarations.isKnown(ReadCodes.COVERAGE_NAME, k, "kind", kinds.keySet()))
        .map(k -> kinds.get(k.text()))
        .toList();
  }

  private Optional<List<CoverageRule.Condition>> conditions(
      Value.Structure rule, List<KindSpec> selected) {
    List<CoverageRule.Condition> where = new ArrayList<>();
    boolean sound = true;
    Optional<Value.Structure> written = rule.structure("where");
    if (written.isPresent()) {
      for (String field : written.get().fields().keySet()) {
        Value name = new Value.Text(field, written.get().field(field).orElseThrow().nameSpan());
        List<Value> values = written.get().items(field);
        for (KindSpec kind : selected) {
          sound &= isField(name, kind) && areValues(field, values, kind);
        }
        where.add(new CoverageRule.Condition(field, values));
      }
    }
    return sound ? Optional.of(where) : Optional.empty();
  }

  private boolean isField(Value name, KindSpec kind) {
    Set<String> known = new LinkedHashSet<>(LANGUAGE);
    kind.fields().stream()
        .filter(f -> !(f.type() instanceof FieldType.Nested))
        .map(FieldSpec::name)
        .forEach(known::add);
    return declarations.isKnown(
        ReadCodes.COVERAGE_NAME, name, "plain field of kind `" + kind.name() + "` called", known);
  }

  private boolean areValues(String field, List<Value> values, KindSpec kind) {
    Optional<List<String>> known =
        field.equals("status")
            ? Optional.of(kind.states())
            : kind.field(field)
                .map(FieldSpec::type)
                .filter(FieldType.Choice.class::isInstance)
                .map(t -> ((FieldType.Choice) t).choices());
    boolean sound = true;
    for (Value value : values) {
      if (known.isPresent() && !value.text().contains("*")) {
        sound &=
            declarations.isKnown(
                ReadCodes.COVERAGE_NAME,
                value,
                (field.equals("status") ? "state" : "choice of `" + field + "`")
                    + " of kind `"
                    + kind.name()
                    + "` called",
                known.get());
      }
    }
    return sound;
  }
}
