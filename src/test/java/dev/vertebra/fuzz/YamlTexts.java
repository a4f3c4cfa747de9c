package dev.vertebra.fuzz;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/** YAML that is nearly evidence: right by its profile, but for a mistake here and there. */
final class YamlTexts {
  private static final List<String> DAYS = List.of("2025-01-01", "2026-03-10", "2031-12-31");

  private final Dice dice;
  private final Profile profile;
  private final List<String> ids;

  /** One in so many values is odd. */
  private final int oddity;

  YamlTexts(Dice dice, Profile profile, List<String> ids) {
    this.dice = dice;
    this.profile = profile;
    this.ids = ids;
    this.oddity = 2 + dice.below(40);
  }

  /** A file with a list of records. */
  String list() {
    String records =
        dice.some(1, 6, () -> "  - " + record().replace("\n", "\n    ").strip() + "\n");
    return "records:\n" + records;
  }

  /** A Markdown record. */
  String markdown(String body) {
    return "---\n" + record() + "---\n" + body;
  }

  /** The fields of a record. */
  String record() {
    KindSpec kind = dice.of(List.copyOf(profile.kinds().values()));
    StringBuilder text = new StringBuilder();
    line(text, "id", dice.once(8) ? dice.of(ids) : "F-" + dice.below(30));
    line(text, "kind", kind.name());
    line(text, "title", "Made up");
    line(text, "status", dice.of(dice.once(4) ? kind.states() : kind.effective()));
    for (FieldSpec field : kind.fields()) {
      if (!field.name().equals("status") && (isRequired(field) || dice.once(3))) {
        line(text, field.name(), value(field));
      }
    }
    for (Outgoing relation : kind.relations()) {
      if (relation.min() > 0 || dice.once(2)) {
        line(text, relation.relation(), targets());
      }
    }
    if (dice.once(3)) {
      line(text, "clauses", "[7.3.6, \"" + dice.of(List.of("7.1", "99", "x:1", "a b")) + "\"]");
    }
    if (dice.once(oddity)) {
      line(text, dice.of(List.of("nonsense", "ID", "kind", "<<", "\"x y\"", "body", "1")), odd());
    }
    return text.toString();
  }

  private static boolean isRequired(FieldSpec field) {
    return field.is(FieldSpec.Trait.REQUIRED);
  }

  private void line(StringBuilder text, String key, String value) {
    if (!dice.once(30 + oddity)) {
      text.append(key).append(": ").append(dice.once(oddity) ? odd() : value).append('\n');
    }
    if (dice.once(60 + oddity)) {
      text.append(dice.of(OddTexts.BREAKS));
    }
  }

  private String odd() {
    return dice.once(4) ? nested(dice.below(40)) : dice.of(OddTexts.SCALARS);
  }

  private String value(FieldSpec field) {
    if (field.is(FieldSpec.Trait.LIST) && dice.once(2)) {
      List<String> items = new ArrayList<>();
      int number = dice.below(4);
      for (int i = 0; i < number; i++) {
        items.add(one(field.type()));
      }
      return "[" + String.join(", ", items) + "]";
    }
    return one(field.type());
  }

  private String one(FieldType type) {
    if (dice.once(oddity * 2)) {
      return odd();
    }
    if (type instanceof FieldType.Choice choice) {
      return dice.of(choice.choices());
    }
    if (type instanceof FieldType.Nested nested) {
      List<String> parts = new ArrayList<>();
      for (FieldSpec field : nested.fields()) {
        if (isRequired(field) || dice.once(2)) {
          parts.add(field.name() + ": " + value(field));
        }
      }
      return "{" + String.join(", ", parts) + "}";
    }
    return switch ((FieldType.Scalar) type) {
      case TEXT -> dice.of(List.of("text", "sensitivity", "all", "ROLE-QUALITY", dice.of(ids)));
      case INTEGER -> dice.of(List.of("0", "1", "5", "-3", "2147483648", "40"));
      case DECIMAL -> dice.of(List.of("0", "0.75", "1.000", "-1", "1" + "0".repeat(60)));
      case BOOLEAN -> dice.of(List.of("yes", "no", "true"));
      case DATE -> dice.of(DAYS);
      case DATE_TIME -> dice.of(DAYS) + "T10:00:00" + dice.of(List.of("Z", "+14:00", "-12:00"));
      case SHA256 -> dice.of(List.of("0", "a", "5")).repeat(64);
      case PATH -> dice.of(List.of("files/VR-1.json", "files/source.csv", "REQ-1.md", "none.bin"));
    };
  }

  private String targets() {
    List<String> targets = new ArrayList<>();
    int number = 1 + dice.below(4);
    for (int i = 0; i < number; i++) {
      String id = dice.once(5) ? "F-" + dice.below(30) : dice.of(ids);
      targets.add(dice.once(6) ? "{id: " + id + ", sha256: " + "a".repeat(64) + "}" : id);
    }
    return targets.size() == 1 ? targets.get(0) : "[" + String.join(", ", targets) + "]";
  }

  /** Lists and mappings in each other. */
  String nested(int depth) {
    if (depth <= 0) {
      String scalar = dice.of(OddTexts.SCALARS);
      return scalar.indexOf('\n') < 0 ? scalar : "x";
    }
    return dice.once(2)
        ? "[" + nested(depth - 1) + (dice.once(6) ? ", *a" : "") + "]"
        : "{" + (dice.once(6) ? "<<: *a, " : "") + "k: " + nested(depth - 1) + "}";
  }

  /** YAML of no particular shape, whitespace and all. */
  String soup() {
    return dice.some(
        1,
        60,
        () ->
            " ".repeat(dice.below(6))
                + (dice.once(3) ? "- " : "")
                + (dice.once(3) ? dice.of(List.of("id", "kind", "records", "a")) + ": " : "")
                + dice.of(OddTexts.SCALARS)
                + (dice.once(5) ? dice.of(OddTexts.BREAKS) : "\n"));
  }

  /** Anchors that double with every line (the "billion laughs"). */
  String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    int lines = 10 + dice.below(60);
    for (int i = 1; i < lines; i++) {
      text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    return text.append(record()).toString();
  }
}
