package dev.vertebra.resolve;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import dev.vertebra.model.Relied;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings the fields that a link relies on into the form in which they are compared, digested and
 * kept. Decision 8 says why each type has the form that it has.
 */
public final class ReliedFields {
  private static final String PATH = "path";
  private static final String DIGEST = "sha256";

  private ReliedFields() {}

  /**
   * What {@code target} says in these fields today; {@code title} and {@code body} are fields, too.
   */
  public static Relied of(EvidenceRecord target, Collection<String> fields, Profile profile) {
    Map<String, Canonical> values = new TreeMap<>();
    for (String field : fields) {
      value(target, field, profile.kind(target.kind())).ifPresent(v -> values.put(field, v));
    }
    return new Relied(target.kind(), values);
  }

  private static Optional<Canonical> value(
      EvidenceRecord target, String field, Optional<KindSpec> kind) {
    if (field.equals("title")) {
      return stated(target.title());
    }
    if (field.equals("body")) {
      return stated(target.body().markdown());
    }
    return kind.flatMap(k -> k.field(field)).flatMap(spec -> value(target, spec));
  }

  private static Optional<Canonical> stated(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Canonical.ofWords(text));
  }

  private static Optional<Canonical> value(Fields owner, FieldSpec spec) {
    Optional<Value> value = owner.value(spec.name());
    if (!spec.is(FieldSpec.Trait.LIST)) {
      return value.map(v -> one(v, spec.type()));
    }
    List<Canonical> items =
        owner.items(spec.name()).stream().map(v -> one(v, spec.type())).toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(new Canonical.Items(items));
  }

  private static Canonical one(Value value, FieldType type) {
    if (value instanceof Value.Structure structure && type instanceof FieldType.Nested nested) {
      return structure(structure, nested);
    }
    if (value instanceof Value.Whole whole) {
      return text(whole.number().toString());
    }
    if (value instanceof Value.Decimal decimal) {
      boolean isZero = decimal.number().signum() == 0;
      return text(isZero ? "0" : decimal.number().stripTrailingZeros().toPlainString());
    }
    if (value instanceof Value.Truth truth) {
      return text(truth.isTrue() ? "yes" : "no");
    }
    if (value instanceof Value.Day day) {
      return text(DateTimeFormatter.ISO_LOCAL_DATE.format(day.day()));
    }
    if (value instanceof Value.Moment moment) {
      return text(DateTimeFormatter.ISO_INSTANT.format(moment.moment().toInstant()));
    }
    if (value instanceof Value.Digest digest) {
      return text(digest.digest().hex());
    }
    return Canonical.ofWords(value.text());
  }

  /** A file is its digest: where it lies and what is said about it does not matter. */
  private static Canonical structure(Value.Structure structure, FieldType.Nested type) {
    boolean isFile =
        structure.value(PATH).filter(Value.FilePath.class::isInstance).isPresent()
            && structure.digest(DIGEST).isPresent();
    Map<String, Canonical> members = new TreeMap<>();
    for (FieldSpec field : type.fields()) {
      if (!isFile || field.name().equals(DIGEST)) {
        value(structure, field).ifPresent(v -> members.put(field.name(), v));
      }
    }
    return new Canonical.Members(members);
  }

  private static Canonical.Text text(String text) {
    return new Canonical.Text(text);
  }
}
