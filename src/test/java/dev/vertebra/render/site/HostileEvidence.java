package dev.vertebra.render.site;

import dev.vertebra.compare.State;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Evidence in which every field that holds text, of every kind of the profile, holds every
 * injection in one of the kind's records; so do titles, tags, files, texts, the project file, a
 * catalogue, waivers and reviews. Generated from the profile, so that a new kind or field is in.
 */
final class HostileEvidence {
  /** Ids that are legal and that file systems or script engines would take for something else. */
  static final List<String> IDS =
      List.of(
          "CON",
          "con.x",
          "NUL",
          "lpt1",
          "A..B",
          "a.",
          "constructor",
          "hasOwnProperty",
          "toString",
          "valueOf",
          "prototype",
          "length",
          "name",
          "index",
          "a".repeat(64),
          "A".repeat(64));

  /** Names of files that a page shows. */
  private static final List<String> FILES =
      List.of(
          "h/<img src=x onerror=alert(1)>",
          "h/javascript:alert(1)",
          "h/\" onmouseover=\"alert(1)",
          "h/a b'c&d;e",
          "h/%2e%2e%2f#x?y",
          "h/\u202egpj",
          "h/=1+1");

  /** What the reader of files refuses; values of fields hold them in escaped form. */
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFE}\\x{FFFF}&&[^\n\t]]");

  private final Profile profile;
  private final List<List<String>> heaps;
  private final int turn;
  private final Map<String, List<String>> written = new TreeMap<>();
  private List<String> said = new ArrayList<>();

  /**
   * @param heaps the injections, dealt out: a field holds one heap, a kind has as many records
   * @param turn which heap the first field of the first record holds
   */
  HostileEvidence(Profile profile, List<List<String>> heaps, int turn) {
    this.profile = profile;
    this.heaps = heaps;
    this.turn = turn;
  }

  /** The corpus's complete base with all of it. */
  State state() {
    State state = State.base();
    for (KindSpec kind : profile.kinds().values()) {
      for (int i = 0; i < heaps.size(); i++) {
        String file = FILES.get((i + kind.name().length()) % FILES.size());
        state.put(file + "/" + kind.name() + "-" + i + ".md", record(kind, i));
      }
      state.put("wrong/" + kind.name() + ".md", wrong(kind));
    }
    state.put("ids.yaml", ids());
    state.put("catalogues/hostile.yaml", catalogue());
    state.put(
        "PR-1.md", state.text("PR-1.md").replaceAll("at-least: \\S+?([,}])", "at-least: 0.999$1"));
    settings(state);
    return state;
  }

  static String id(String kind, int number) {
    return "H-" + kind.toUpperCase(Locale.ROOT) + "-" + number;
  }

  /** Every text that a record says in fields, title and tags, by id. */
  Map<String, List<String>> written() {
    return written;
  }

  private List<String> heap(int record, int place) {
    return heaps.get(Math.floorMod(turn + record + place, heaps.size()));
  }

  private String record(KindSpec kind, int number) {
    StringBuilder text = new StringBuilder("---\n");
    line(text, "id", id(kind.name(), number));
    line(text, "kind", kind.name());
    said = written.computeIfAbsent(id(kind.name(), number), i -> new ArrayList<>());
    line(text, "title", said(String.join(" ", heap(number, 0))));
    line(text, "status", kind.effective().get(0));
    line(
        text,
        "tags",
        "[" + String.join(", ", heap(number, 1).stream().map(this::said).toList()) + "]");
    line(text, "artifacts", "[" + artifact(number) + "]");
    line(text, quoted(heap(number, 2).get(0)), quoted("unknown field"));
    int place = 2;
    for (FieldSpec field : kind.fields()) {
      place++;
      if (!List.of("status", "tags", "artifacts", "aliases").contains(field.name())) {
        line(text, field.name(), value(field, number, place));
      }
    }
    for (Outgoing relation : kind.relations()) {
      String target = relation.targets().get(number % relation.targets().size());
      String known = profile.kinds().containsKey(target) ? target : "requirement";
      line(text, relation.relation(), id(known, (number + 1) % heaps.size()));
    }
    return text.append("---\n").append(body(heap(number, place))).toString();
  }

  /** A record whose every field holds what its type forbids. */
  private String wrong(KindSpec kind) {
    StringBuilder text = new StringBuilder("---\n");
    line(text, "id", "W-" + kind.name());
    line(text, "kind", kind.name());
    line(text, "title", "Wrong in all that has a form");
    String[] bad = {"<img src=x onerror=alert(1)>", "javascript:alert(1)", "\" onclick=\"alert(1)"};
    int i = 0;
    for (FieldSpec field : kind.fields()) {
      if (field.type() != FieldType.Scalar.TEXT || field.name().equals("status")) {
        line(text, field.name(), quoted(bad[i++ % bad.length]));
      }
    }
    for (Outgoing relation : kind.relations()) {
      line(text, relation.relation(), "[" + quoted(bad[i++ % bad.length]) + ", ../../x, CON]");
    }
    line(text, "clauses", "[" + quoted(bad[0]) + ", " + quoted(bad[2]) + ", 7.3.2]");
    line(text, "aliases", "[" + quoted(bad[0]) + ", constructor]");
    return text.append("---\n").toString();
  }

  private static String ids() {
    StringBuilder text = new StringBuilder("records:\n");
    for (String id : IDS) {
      text.append("  - {id: ")
          .append(id)
          .append(", kind: requirement, title: \"<b>")
          .append(id)
          .append("</b>\", status: approved, category: data, statement: One, ")
          .append("derives-from: IU-1}\n");
    }
    for (String id : List.of("../x", "<b>", "a/b", "a:b", "javascript:alert(1)", "\u202ea")) {
      text.append("  - {id: ")
          .append(quoted(id))
          .append(", kind: requirement, title: Not an id, statement: One}\n");
    }
    return text.toString();
  }

  private String value(FieldSpec field, int number, int place) {
    String one = single(field, number, place);
    if (!field.is(FieldSpec.Trait.LIST)) {
      return one;
    }
    return field.type() == FieldType.Scalar.TEXT
        ? "[" + String.join(", ", heap(number, place).stream().map(this::said).toList()) + "]"
        : "[" + one + "]";
  }

  private String single(FieldSpec field, int number, int place) {
    if (field.type() instanceof FieldType.Choice choice) {
      return choice.choices().get(number % choice.choices().size());
    }
    if (field.type() instanceof FieldType.Nested nested) {
      List<String> members = new ArrayList<>();
      for (FieldSpec member : nested.fields()) {
        members.add(member.name() + ": " + value(member, number, place + members.size()));
      }
      return "{" + String.join(", ", members) + "}";
    }
    if (!(field.type() instanceof FieldType.Scalar scalar)) {
      return "{}";
    }
    return switch (scalar) {
      case TEXT -> said(String.join("\n", heap(number, place)));
      case INTEGER -> "3";
      case DECIMAL -> "0.5";
      case BOOLEAN -> "no";
      case DATE -> "2026-01-09";
      case DATE_TIME -> "2026-01-09T09:00:00Z";
      case SHA256 -> "0".repeat(64);
      case PATH -> "files/absent-" + number + ".json";
    };
  }

  private String artifact(int number) {
    return "{path: "
        + quoted("files/<b>" + number + "</b> \"x\".json")
        + ", sha256: "
        + "1".repeat(64)
        + ", description: "
        + quoted(String.join("\n", heap(number, 1)))
        + ", media-type: "
        + quoted(heap(number, 2).get(0))
        + ", kept-at: "
        + quoted(String.join("\n", heap(number, 3)))
        + "}";
  }

  private String catalogue() {
    StringBuilder text = new StringBuilder("id: hostile\n");
    line(text, "title", quoted(String.join(" ", heap(0, 0))));
    line(text, "edition", quoted(String.join(" ", heap(1, 0))));
    line(text, "source_note", quoted(String.join("\n", heap(2, 0))));
    text.append("clauses:\n");
    for (int i = 0; i < heaps.size(); i++) {
      text.append("  - id: \"")
          .append(i + 1)
          .append("\"\n    title: ")
          .append(quoted(String.join(" ", heap(i, 0))))
          .append("\n    question: ")
          .append(quoted(String.join("\n", heap(i, 1))))
          .append("\n    evidence: [requirement, risk]\n    source: ")
          .append(quoted(heap(i, 2).get(0)))
          .append('\n');
    }
    for (String id : List.of("<img src=x onerror=alert(1)>", "../../x", "CON", "a:b \"c\"")) {
      text.append("  - {id: ")
          .append(quoted(id))
          .append(", title: T, question: Q, evidence: []}\n");
    }
    return text.toString();
  }

  private void settings(State state) {
    String all = heaps.stream().flatMap(List::stream).collect(Collectors.joining(" "));
    state.edit("vertebra.yaml", "name: Half", "name: " + quoted("Half " + all));
    state.edit(
        "vertebra.yaml", "manufacturer: Vertebra test corpus", "manufacturer: " + quoted(all));
    state.edit(
        "vertebra.yaml",
        "notice: Demonstration product, not a medical device",
        "notice: " + quoted("Demonstration product, not a medical device " + all));
    state.edit(
        "vertebra.yaml",
        "description: Says whether a score is at least one half.",
        "description: " + quoted(all));
    state.edit(
        "vertebra.yaml",
        "[iso-13485-2016]",
        "[iso-13485-2016, hostile]\n"
            + "not-applicable:\n  - {clause: 7.5.3, justification: "
            + quoted(all)
            + "}\n"
            + "risk-matrix:\n  severity: ["
            + String.join(", ", quoted(heap(0, 0).subList(0, 5)))
            + "]\n"
            + "waivers:\n  - {code: VT302, record: VR-1, target: sensitivity/50-and-over, approver: ROLE-QUALITY,"
            + " expires: 2026-12-31, reason: "
            + quoted(all)
            + "}\n"
            + "coverage:\n  - rule: hostile\n    for: requirement\n"
            + "    require: {relation: implemented-by, direction: out}\n    because: "
            + quoted(all)
            + "\n"
            + "kinds:\n  - kind: odd\n    title: "
            + quoted(heap(0, 0).get(0))
            + "\n    plural: "
            + quoted(String.join(" ", heap(1, 0)))
            + "\n    help: "
            + quoted(all)
            + "\n    stage: quality-system\n    states: ["
            + quoted("<b>s</b>")
            + "]\n    effective: ["
            + quoted("<b>s</b>")
            + "]\n    fields:\n      - {field: amount, type: integer, unit: "
            + quoted(heap(2, 0).get(0))
            + ", help: "
            + quoted(all)
            + "}\n"
            + "relations:\n  - {relation: oddly, inverse: "
            + quoted(heap(3, 0).get(0))
            + ", help: "
            + quoted(all)
            + "}\n");
    state.put(
        "odd.yaml",
        "records:\n  - {id: ODD-1, kind: odd, title: Odd, status: "
            + quoted("<b>s</b>")
            + ", amount: 3}\n");
  }

  /** Paragraphs, so that one that opens a block does not swallow the others. */
  private static String body(List<String> heap) {
    return heap.stream()
        .map(s -> REFUSED.matcher(s).replaceAll(""))
        .collect(Collectors.joining("\n\n", "\n", "\n"));
  }

  /** A text that the page of the record at hand must show. */
  private String said(String text) {
    said.add(text);
    return quoted(text);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private static List<String> quoted(List<String> texts) {
    return texts.stream().map(HostileEvidence::quoted).toList();
  }

  /** A double-quoted scalar of YAML that says exactly this. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7F) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }
}
