package dev.vertebra.fuzz;

import java.util.List;

/** Project files and catalogues that declare what contradicts itself. */
final class ProjectTexts {
  private static final List<String> NAMES =
      List.of(
          "risk",
          "requirement",
          "id",
          "kind",
          "body",
          "clauses",
          "status",
          "any",
          "test-kind",
          "s",
          "t",
          "artifact",
          "choice",
          "text",
          "mitigates",
          "verifies",
          "x--y",
          "Ä",
          "validation",
          "draft",
          "approved",
          "VT301",
          "VT999",
          "7.3.6",
          "1.0.0",
          "own",
          "yes");
  private static final List<String> SECTIONS =
      List.of(
          "structures",
          "relations",
          "common",
          "kinds",
          "extend",
          "rules",
          "not-applicable",
          "catalogues",
          "states",
          "product",
          "nonsense",
          "waivers",
          "coverage",
          "profile");
  private static final List<String> KEYS =
      List.of(
          "field",
          "type",
          "choices",
          "list",
          "required",
          "structure",
          "fields",
          "relation",
          "inverse",
          "spine",
          "acyclic",
          "in-force",
          "kind",
          "title",
          "plural",
          "stage",
          "states",
          "effective",
          "relations",
          "to",
          "min",
          "max",
          "code",
          "severity",
          "clause",
          "justification",
          "help",
          "state",
          "name",
          "manufacturer",
          "for",
          "where",
          "require",
          "direction",
          "relies-on",
          "record",
          "reason",
          "approver",
          "expires");

  private final Dice dice;

  ProjectTexts(Dice dice) {
    this.dice = dice;
  }

  /** A sound project file with odd sections behind it. */
  String project(String sound) {
    return sound.replace("catalogues: [iso-13485-2016]", "catalogues: [iso-13485-2016, own]")
        + dice.some(1, 6, () -> dice.of(SECTIONS) + ": " + value(0) + "\n");
  }

  /** A catalogue whose clauses may be their own parents. */
  String catalogue() {
    return "id: own\ntitle: Own\nedition: \"1\"\nclauses:\n"
        + dice.some(
            0,
            12,
            () ->
                "  - {id: \"%d\", title: %s, question: Q, evidence: [%s], parent: \"%d\"}\n"
                    .formatted(dice.below(6), word(), dice.of(NAMES), dice.below(6)));
  }

  private String value(int depth) {
    if (depth > 5 || dice.once(4)) {
      return word();
    }
    String item = dice.some(1, 5, () -> dice.of(KEYS) + ": " + value(depth + 1) + ", ");
    return dice.once(3) ? "[" + word() + ", " + word() + "]" : "[{" + item + "}]";
  }

  private String word() {
    return dice.once(6) ? "\"" + dice.below(100) + "\"" : dice.of(NAMES);
  }
}
