package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Fields;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns fields into views, in the profile's order; what the profile does not know comes last. */
final class FieldViews {
  /** Shown in a place of their own. */
  private static final Set<String> ELSEWHERE = Set.of("approvals", "status");

  /** Kinds whose ids stand as text where a signer or owner is named. */
  private static final Set<String> NAMES_PEOPLE = Set.of("role", "person");

  private final Profile profile;
  private final Refs refs;

  FieldViews(Profile profile, Refs refs) {
    this.profile = profile;
    this.refs = refs;
  }

  /** The fields of a record but for its state and approvals. */
  List<FieldView> of(EvidenceRecord record) {
    List<FieldSpec> specs =
        profile.kind(record.kind()).map(KindSpec::fields).orElseGet(List::of).stream()
            .filter(s -> !ELSEWHERE.contains(s.name()))
            .toList();
    return ordered(record, specs, ELSEWHERE);
  }

  /** The approvals of a record. */
  List<ApprovalView> approvals(EvidenceRecord record) {
    return record.structures("approvals").stream()
        .map(
            a ->
                new ApprovalView(
                    text(a.text("by")), text(a.text("role")), a.text("at"), a.text("meaning")))
        .toList();
  }

  private List<FieldView> ordered(Fields owner, List<FieldSpec> specs, Set<String> without) {
    List<FieldView> views = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>(without);
    for (FieldSpec spec : specs) {
      owner.field(spec.name()).ifPresent(f -> views.add(view(f, Optional.of(spec))));
      seen.add(spec.name());
    }
    owner.fields().values().stream()
        .filter(f -> !seen.contains(f.name()))
        .forEach(f -> views.add(view(f, Optional.empty())));
    return views;
  }

  private FieldView view(Field field, Optional<FieldSpec> spec) {
    return new FieldView(
        field.name(),
        Labels.sentence(field.name()),
        spec.map(FieldSpec::help).orElse("the kind has no such field; shown as it was written"),
        value(field.value(), spec));
  }

  private ValueView value(Value value, Optional<FieldSpec> spec) {
    if (value instanceof Value.Structure structure) {
      return new ValueView.Structure(ordered(structure, nested(spec), Set.of()));
    }
    if (value instanceof Value.Items items) {
      List<Value.Structure> structures =
          items.items().stream()
              .filter(Value.Structure.class::isInstance)
              .map(Value.Structure.class::cast)
              .toList();
      return !structures.isEmpty() && structures.size() == items.items().size()
          ? table(structures, nested(spec))
          : new ValueView.Several(items.items().stream().map(i -> value(i, spec)).toList());
    }
    if (value instanceof Value.Text text) {
      return text(text.text());
    }
    return new ValueView.Scalar(sort(value), value.text(), spec.map(FieldSpec::unit).orElse(""));
  }

  /** A text; the id of a role or person leads to its record. */
  ValueView text(String text) {
    return refs.find(text)
        .filter(r -> NAMES_PEOPLE.contains(r.kind()))
        .<ValueView>map(ValueView.Named::new)
        .orElseGet(() -> new ValueView.Scalar("text", text, ""));
  }

  private ValueView table(List<Value.Structure> structures, List<FieldSpec> specs) {
    Set<String> present = new LinkedHashSet<>();
    structures.forEach(s -> present.addAll(s.fields().keySet()));
    Set<String> columns = new LinkedHashSet<>();
    specs.stream().map(FieldSpec::name).filter(present::contains).forEach(columns::add);
    columns.addAll(present);
    List<List<ValueView>> rows = new ArrayList<>();
    for (Value.Structure structure : structures) {
      rows.add(columns.stream().map(c -> cell(structure, c, specs)).toList());
    }
    return new ValueView.Table(columns.stream().map(Labels::sentence).toList(), rows);
  }

  private ValueView cell(Value.Structure structure, String column, List<FieldSpec> specs) {
    Optional<FieldSpec> spec = specs.stream().filter(s -> s.name().equals(column)).findFirst();
    return structure
        .value(column)
        .map(v -> value(v, spec))
        .orElseGet(() -> new ValueView.Several(List.of()));
  }

  private static List<FieldSpec> nested(Optional<FieldSpec> spec) {
    return spec.map(FieldSpec::type)
        .filter(FieldType.Nested.class::isInstance)
        .map(t -> ((FieldType.Nested) t).fields())
        .orElseGet(List::of);
  }

  private static String sort(Value value) {
    if (value instanceof Value.Whole || value instanceof Value.Decimal) {
      return "number";
    }
    if (value instanceof Value.Digest) {
      return "digest";
    }
    if (value instanceof Value.FilePath) {
      return "path";
    }
    return value instanceof Value.Day || value instanceof Value.Moment ? "time" : "choice";
  }
}
