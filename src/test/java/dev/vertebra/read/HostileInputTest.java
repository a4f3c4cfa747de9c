package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.source.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake of an author, or trap of a format, each: its code, its place and what is underlined.
 */
class HostileInputTest {
  private static final String RECORD =
      """
      ---
      id: ROLE-A
      kind: role
      title: Quality lead
      status: defined
      %sresponsibilities: Owns it.
      ---
      %s""";

  /** A case: lines put into a sound record, and the findings that they make. */
  record Case(String name, String path, String text, int records, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        field("anchor", "owner: &a Me\nauthor: *a\n", "VT105 6:8 &a Me", "VT105 7:9 *a"),
        field("anchor alone keeps its value", "owner: &a Me\n", "VT105 6:8 &a Me"),
        field("tag", "owner: !!int 5\n", "VT106 6:8 !!int 5"),
        field("merge key", "<<: {owner: x}\n", "VT107 6:1 <<"),
        field("duplicate key", "owner: a\nowner: b\n", "VT109 7:1 owner"),
        field("unknown field", "ownr: a\n", "VT123 6:1 ownr"),
        field("tab", "tags:\n\t- a\n", "VT102 7:1 \t"),
        field("second colon", "owner: Quality: lead\n", "VT101 6:15 :"),
        field("open quote", "owner: \"abc\n", "VT101 6:8 \""),
        field("open bracket", "tags: [a, b\n", "VT101 6:7 ["),
        field("leading star", "owner: *important* x\n", "VT101 6:8 *"),
        field("leading at sign", "owner: @me\n", "VT101 6:8 @"),
        field("key without colon", "owner\n", "VT101 6:1 owner"),
        field("indented key", "   owner: x\n", "VT101 6:4 o"),
        field("unknown escape", "owner: \"a\\qb\"\n", "VT101 6:11 q"),
        field("text behind a quote", "owner: \"a\" b\n", "VT101 6:12 b"),
        field("key that is a list", "? [a, b]\n: x\n", "VT110 6:3 ["),
        field("deep nesting", "tags: " + "[".repeat(200) + "]".repeat(200) + "\n", "VT108 6:30 ["),
        field("bomb of brackets", "tags: " + "[".repeat(100_000) + "\n", "VT108 6:30 ["),
        field("nothing behind a key", "owner:\ntags: []\n", "VT125 6:1 owner"),
        field("day that does not exist", "date: 2026-02-30\n", "VT127 6:7 2026-02-30"),
        field("day of another form", "date: 14.9.2026\n", "VT127 6:7 14.9.2026"),
        field("truth of another form", "confidential: maybe\n", "VT127 6:15 maybe"),
        field("list for one value", "owner: [a, b]\n", "VT128 6:8 [a, b]"),
        field("mapping for a text", "owner: {a: b}\n", "VT129 6:8 {a: b}"),
        field("text for a structure", "approvals: done\n", "VT129 6:12 done"),
        field("relation of another kind", "mitigates: RISK-1\n", "VT133 6:1 mitigates"),
        field("long value", "owner: " + "x".repeat(70_000) + "\n", "VT131 6:8 " + "x".repeat(40)),
        field("long line", "owner: " + " ".repeat(200_000) + "x\n", "VT131 6:1 o"),
        field("body in the front matter", "body: x\n", "VT123 6:1 body"),
        field("number as key", "1: x\n", "VT123 6:1 1"),
        field(
            "time without offset",
            "approvals: [{by: X, role: R, at: 2026-01-01 10:00, meaning: approve}]\n",
            "VT127 6:34 2026-01-01 10:00",
            "VT130 6:61 approve"),
        field(
            "misspelt field of a structure",
            "approvals: [{by: X, roles: R, at: 2026-01-01T10:00:00Z, meaning: approval}]\n",
            "VT124 6:14 by",
            "VT123 6:21 roles"),
        field(
            "artifact",
            "artifacts: {path: ../x.json, sha256: abc, size: 1_000}\n",
            "VT132 6:19 ../x.json",
            "VT127 6:38 abc",
            "VT127 6:49 1_000"),
        field(
            "clauses",
            "clauses: [\"\", a b, {x: y}, 7.3.1, \"x:7.1\"]\n",
            "VT125 6:1 clauses",
            "VT136 6:15 a b",
            "VT129 6:20 {x: y}"),
        field("texts that YAML would read", "owner: ~\nversion: 1.10\nauthor: no\n"),
        field("signs beyond the first plane", "owner: \"😀 a\"\nownr: 😀\n", "VT123 7:1 ownr"),
        whole("control character", front("owner: a\0b\n"), 0, "VT005 6:9 \0"),
        whole("invisible line end", front("owner: a\u2028b\n"), 0, "VT005 6:9 \u2028"),
        whole("hidden direction", front("owner: a\u202eb\n"), 1, "VT007 6:9 \u202e"),
        whole("byte order mark", "\ufeff" + front(""), 1, "VT004 1:1 -"),
        whole("CRLF", front("owner: x\n").replace("\n", "\r\n"), 1),
        whole("blank title", sound().replace("Quality lead", "\"  \""), 1, "VT125 4:9   "),
        whole("no title", sound().replace("title: Quality lead\n", ""), 1, "VT120 2:1 id"),
        whole("no id", sound().replace("id: ", "idd: "), 0, "VT120 2:1 idd"),
        whole("bad id", sound().replace("ROLE-A", "7 A"), 0, "VT121 2:5 7 A"),
        whole("unknown kind", sound().replace("kind: role", "kind: rol"), 0, "VT122 3:7 rol"),
        whole("unknown state", sound().replace("defined", "defned"), 1, "VT126 5:9 defned"),
        whole(
            "missing field",
            sound().replace("responsibilities: Owns it.\n", ""),
            1,
            "VT124 2:1 id"),
        whole("open front matter", sound().replace("it.\n---\n", "it.\n"), 0, "VT103 1:1 ---"),
        whole("front matter with a list", "---\n- a\n---\n", 0, "VT111 1:1 ---"),
        whole("front matter with a text", "---\nhello\n---\n", 0, "VT111 1:1 ---"),
        whole("empty front matter", "---\n---\nBody\n", 0, "VT111 1:1 ---"),
        whole("end of document", front("...\nowner: x\n"), 0, "VT101 7:1 o"),
        whole("late front matter", "\n" + sound(), 0, "VT009 1:1 \n"),
        whole("Markdown that is no record", "# Read me\n\nid: x\nkind: role\n", 0, "VT008 0:0 "),
        whole(
            "two slips",
            sound().replace("Quality lead", "Quality: lead").replace("defined", "\"x"),
            1,
            "VT101 4:15 :",
            "VT101 5:9 \""),
        body("link", "See [[ROLE-A]].\n"),
        body("link to nothing", "😀 [[A b]]\n", "VT135 8:3 [[A b]]"),
        body("code", "`[[a b]]` \\[[a b]]\n\n~~~\n[[a b]]\n~~~\n\n    > ```\n[[a b]]\n"),
        body("open code span", "`[[a b]]\n\n[[c d]]\n", "VT135 8:2 [[a b]]", "VT135 10:1 [[c d]]"),
        body("matrix", "[[1, 2], [3, 4]]\n"),
        list("second document", "records:\n" + item("A") + "---\nrecords: []\n", 1, "VT104 7:1 r"),
        list("broken item", "records:\n" + item("A: b") + item("C"), 1, "VT101 4:11 :"),
        list("item that is a text", "records:\n- just text\n", 0, "VT111 2:3 just text"),
        list("empty list", "records: []\n", 0, "VT112 1:10 []"),
        list("nothing behind records", "records:\n", 0, "VT112 1:1 records"),
        list("records as a mapping", "records: {a: b}\n", 0, "VT111 1:10 {a: b}"),
        list("other key", "records:\n" + item("A") + "foo: 1\n", 1, "VT123 6:1 foo"),
        list("misspelt records", "record:\n" + item("A"), 0, "VT009 1:1 r"),
        list("YAML that is no record", "kind: Deployment\nid: x\n", 0, "VT008 0:0 "));
  }

  @Test
  void containsAFlood() {
    Evidence evidence = Evidence.with("a.yaml", "records:\n" + "- x\n".repeat(5000));
    List<Diagnostic> found = evidence.read().diagnostics();
    assertThat(found).hasSize(100);
    assertThat(found.get(99).help()).contains("this file has 4900 more findings of this code");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheMistakeAtItsPlace(Case input) {
    Evidence evidence = Evidence.with(input.path(), input.text());
    SourceText text = new SourceText(input.path(), input.text().replace("\ufeff", ""));
    List<Diagnostic> found = evidence.read().diagnostics();
    assertThat(found.stream().sorted(Diagnostic.ORDER).map(d -> shown(d, text)))
        .containsExactlyInAnyOrderElementsOf(input.expected());
    assertThat(found).allMatch(d -> !d.help().isEmpty() || d.code().id().equals("VT123"));
    assertThat(evidence.read().value().records()).hasSize(input.records());
  }

  private static String shown(Diagnostic d, SourceText text) {
    if (d.span().isWholeFile()) {
      return d.code().id() + " 0:0 ";
    }
    String all = text.text();
    int start = offset(all, text, d.span().line(), d.span().column());
    int end = offset(all, text, d.span().endLine(), d.span().endColumn());
    String under = all.substring(start, Math.min(end, start + 40));
    return d.code().id() + " " + d.span().line() + ":" + d.span().column() + " " + under;
  }

  private static int offset(String all, SourceText text, int line, int column) {
    return all.offsetByCodePoints(text.offsetOfLine(line), column - 1);
  }

  private static String front(String lines) {
    return RECORD.formatted(lines, "Text.\n");
  }

  private static String sound() {
    return front("");
  }

  private static String item(String title) {
    return "- id: R-"
        + title.charAt(0)
        + "\n  kind: role\n  title: "
        + title
        + "\n  responsibilities: x\n";
  }

  private static Case field(String name, String lines, String... expected) {
    return new Case(name, "a.md", front(lines), 1, List.of(expected));
  }

  private static Case whole(String name, String text, int records, String... expected) {
    return new Case(name, "a.md", text, records, List.of(expected));
  }

  private static Case body(String name, String body, String... expected) {
    return new Case(name, "a.md", RECORD.formatted("", body), 1, List.of(expected));
  }

  private static Case list(String name, String text, int records, String... expected) {
    return new Case(name, "a.yaml", text, records, List.of(expected));
  }
}
