package dev.vertebra.report.changes;

import dev.vertebra.compare.CatalogueChange;
import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.Fate;
import dev.vertebra.compare.FigureChange;
import dev.vertebra.compare.FindingChange;
import dev.vertebra.compare.Impact;
import dev.vertebra.compare.Impact.Affected;
import dev.vertebra.compare.RecordClass;
import dev.vertebra.compare.RecordDelta;
import dev.vertebra.compare.SystemChange;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.RecordId;
import dev.vertebra.report.Counted;
import dev.vertebra.report.MarkdownTable;
import dev.vertebra.report.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A comparison as GitHub Flavored Markdown, for a comment on a pull request. Text of the evidence
 * can neither format nor link nor mention anything.
 */
public final class ChangesMarkdown {
  /** Greatest number of bytes; a comment on GitHub takes 65,536 characters. */
  static final int MAX_COMMENT = 60_000;

  /** What headings and closing lines of the sections may take together. */
  private static final int FRAME = 4_000;

  private final Comparison comparison;
  private final StringBuilder text = new StringBuilder();
  private int leftOut;
  private int left = MAX_COMMENT - FRAME;

  private ChangesMarkdown(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The comparison; lines end in LF, and it has at most 60,000 bytes. */
  public static String of(Comparison comparison) {
    return new ChangesMarkdown(comparison).text();
  }

  private String text() {
    text.append("### Vertebra: ")
        .append(MarkdownText.of(comparison.before().label()))
        .append(" \u2192 ")
        .append(MarkdownText.of(comparison.after().label()))
        .append("\n\n")
        .append(Phrases.classes(comparison))
        .append(" (")
        .append(Phrases.sizes(comparison))
        .append("); ")
        .append(Phrases.spine(comparison))
        .append(".\n\n");
    if (comparison.isSame()) {
      return text.append("No difference in meaning.\n").toString();
    }
    impact();
    system();
    // What is long may take half of what is left, so that the rest has room, too.
    records();
    verdicts();
    clauses();
    findings();
    settings();
    if (leftOut > 0) {
      text.append("**Cut:** ")
          .append(Counted.of(leftOut, "row"))
          .append(
              " left out for want of room; `vertebra diff A B --format json` has all of them.\n");
    }
    return text.toString();
  }

  private void table(MarkdownTable whole, int share) {
    MarkdownTable table = whole.upTo(left / share);
    left -= table.bytes();
    leftOut += table.leftOut();
    text.append(table.text());
  }

  private void folded(String summary, MarkdownTable whole, int share) {
    if (!whole.isEmpty()) {
      text.append("<details><summary>").append(summary).append("</summary>\n\n");
      table(whole, share);
      text.append("</details>\n\n");
    }
  }

  private void impact() {
    Impact impact = comparison.impact();
    text.append("#### Evidence that no longer holds: ")
        .append(impact.count(Impact.Standing.OPEN))
        .append(" of ")
        .append(Counted.of(impact.considered(), "record"))
        .append("\n\n");
    List<Affected> open = impact.of(Impact.Standing.OPEN);
    if (!open.isEmpty()) {
      table(
          new MarkdownTable(
              "record",
              List.of("Record", "Because", "Path"),
              open.stream().map(ChangesMarkdown::affected).toList()),
          4);
    }
    folded(
        impact.count(Impact.Standing.REPLACED) + " replaced by something current",
        new MarkdownTable(
            "record",
            List.of("Record", "Now", "Because", "Path"),
            impact.of(Impact.Standing.REPLACED).stream().map(ChangesMarkdown::replaced).toList()),
        8);
    folded(
        Counted.of(impact.reviewed().size(), "link") + " reviewed since",
        new MarkdownTable(
            "link",
            List.of("Link", "Reviewed", "By", "Entry"),
            impact.reviewed().stream()
                .map(
                    r ->
                        MarkdownTable.row(
                            code(r.from())
                                + " "
                                + MarkdownText.of(r.relation())
                                + " "
                                + code(r.to()),
                            r.day(),
                            MarkdownText.code(r.by()),
                            "" + r.number()))
                .toList()),
        12);
  }

  private static String affected(Affected affected) {
    return MarkdownTable.row(
        code(affected.record().id()) + " " + MarkdownText.of(affected.record().title()),
        because(affected)
            + (affected.hint().isEmpty() ? "" : "<br>since: " + MarkdownText.of(affected.hint())),
        MarkdownText.of(affected.route()));
  }

  private static String replaced(Affected affected) {
    return MarkdownTable.row(
        code(affected.record().id()) + " " + MarkdownText.of(affected.record().title()),
        affected.replacement().map(r -> code(r.by()) + " " + MarkdownText.of(r.how())).orElse(""),
        because(affected),
        MarkdownText.of(affected.route()));
  }

  private static String because(Affected affected) {
    return code(affected.cause().record()) + ": " + MarkdownText.of(affected.cause().what());
  }

  private void system() {
    SystemChange system = comparison.system();
    if (system.isSame()) {
      return;
    }
    text.append("#### Model system: ")
        .append(system.components().size() - system.count(Fate.KEPT))
        .append(" of ")
        .append(Counted.of(system.components().size(), "component"))
        .append(" changed\n\n")
        .append(identity(system.before()))
        .append(" \u2192 ")
        .append(identity(system.after()))
        .append("\n\n");
    table(
        new MarkdownTable(
            "component",
            List.of("", "Role", "Record", "Before", "After"),
            system.components().stream()
                .filter(c -> c.fate() != Fate.KEPT)
                .map(
                    c ->
                        MarkdownTable.row(
                            c.fate().label(),
                            MarkdownText.of(c.role()),
                            c.record().map(ChangesMarkdown::code).orElse(""),
                            MarkdownText.code(Phrases.brief(c.before())),
                            MarkdownText.code(Phrases.brief(c.after()))))
                .toList()),
        4);
  }

  private static String identity(Optional<SystemChange.SystemAt> system) {
    return system
        .map(s -> code(s.modelVersion()) + " " + MarkdownText.code(s.digest().hex()))
        .orElse("not known");
  }

  private void records() {
    List<String> rows = new ArrayList<>();
    for (RecordClass sort :
        List.of(RecordClass.REMOVED, RecordClass.RENAMED, RecordClass.CHANGED, RecordClass.ADDED)) {
      comparison.of(sort).forEach(d -> rows.add(record(d)));
    }
    if (!rows.isEmpty()) {
      text.append("#### Records\n\n");
      table(new MarkdownTable("record", List.of("", "Record", "What"), rows), 2);
    }
  }

  private static String record(RecordDelta delta) {
    List<String> lines = new ArrayList<>();
    if (delta.sort() == RecordClass.RENAMED) {
      lines.add(
          "was "
              + delta.before().map(b -> code(b.id())).orElse("")
              + " (known by "
              + delta.basis().label()
              + ")");
    }
    if (delta.hasOtherState()) {
      lines.add("status: " + MarkdownText.of(Phrases.states(delta)));
    }
    delta
        .fields()
        .forEach(f -> lines.add(MarkdownText.of(f.field()) + ": " + RedLine.of(f.redLine())));
    delta
        .links()
        .forEach(l -> lines.add(l.fate().label() + " " + MarkdownText.of(Phrases.link(l))));
    delta
        .clauses()
        .forEach(c -> lines.add(c.fate().label() + " clause " + MarkdownText.of(c.clause())));
    if (delta.basis() != RecordDelta.Basis.NONE) {
      delta.artifacts().forEach(a -> lines.add(MarkdownText.of(Phrases.file(a))));
    }
    delta
        .approvals()
        .forEach(
            a ->
                lines.add(
                    a.fate().label()
                        + " "
                        + MarkdownText.of(a.meaning() + " of " + a.by() + ", " + a.at())));
    return MarkdownTable.row(
        delta.sort().label(),
        code(delta.record().id())
            + " "
            + MarkdownText.of(delta.record().kind())
            + "<br>"
            + MarkdownText.of(delta.record().title()),
        String.join("<br>", lines));
  }

  private void verdicts() {
    var verdicts = comparison.verdicts();
    if (verdicts.figures().isEmpty()) {
      return;
    }
    text.append("#### Verdicts: ")
        .append(verdicts.figures().size())
        .append(" of ")
        .append(verdicts.figures().size() + verdicts.figuresKept())
        .append(" criteria differ\n\n");
    table(
        new MarkdownTable(
            "criterion",
            List.of("Metric", "Subgroup", "Before", "After", "For"),
            verdicts.figures().stream().map(ChangesMarkdown::figure).toList()),
        3);
  }

  private static String figure(FigureChange figure) {
    return MarkdownTable.row(
        MarkdownText.of(figure.metric() + " " + figure.statistic()),
        MarkdownText.of(figure.subgroup()),
        figure.before().map(ChangesMarkdown::side).orElse("none"),
        figure.after().map(ChangesMarkdown::side).orElse("none"),
        figure.subjects().stream().map(ChangesMarkdown::code).collect(Collectors.joining(" ")));
  }

  private static String side(FigureChange.FigureAt at) {
    return code(at.run()) + " " + MarkdownText.of(Phrases.figure(at));
  }

  private void clauses() {
    for (CatalogueChange catalogue : comparison.catalogues()) {
      String summary =
          MarkdownText.of(catalogue.id()) + ": " + MarkdownText.of(Phrases.coverage(catalogue));
      if (catalogue.clauses().isEmpty()) {
        text.append("Clauses of ").append(summary).append("\n\n");
      }
      folded(
          "Clauses of " + summary,
          new MarkdownTable(
              "clause",
              List.of("Clause", "Before", "After"),
              catalogue.clauses().stream()
                  .map(
                      c ->
                          MarkdownTable.row(
                              MarkdownText.of(c.clause() + " " + c.title()),
                              c.before().map(ClauseCoverage.State::label).orElse("none"),
                              c.after().map(ClauseCoverage.State::label).orElse("none")))
                  .toList()),
          3);
    }
  }

  private void findings() {
    var findings = comparison.findings();
    List<FindingChange> list = findings.roots();
    String summary =
        "Findings: "
            + findings.openBefore()
            + " \u2192 "
            + findings.openAfter()
            + " open, "
            + findings.count(FindingChange.Turn.NEW)
            + " new, "
            + findings.count(FindingChange.Turn.GONE)
            + " gone, those that follow from others included";
    if (list.isEmpty()) {
      text.append(summary).append("\n\n");
    }
    folded(
        summary,
        new MarkdownTable(
            "finding",
            List.of("", "Code", "Record", "Finding"),
            list.stream()
                .map(
                    f ->
                        MarkdownTable.row(
                            f.turn().label(),
                            f.finding().severity().label() + " " + f.finding().code().id(),
                            MarkdownText.code(f.finding().subject()),
                            MarkdownText.of(f.finding().message())))
                .toList()),
        2);
  }

  private void settings() {
    folded(
        "Project file: " + Counted.of(comparison.settings().size(), "setting"),
        new MarkdownTable(
            "setting",
            List.of("Setting", "Change"),
            comparison.settings().stream()
                .map(s -> MarkdownTable.row(MarkdownText.of(s.name()), RedLine.of(s.redLine())))
                .toList()),
        1);
  }

  private static String code(RecordId id) {
    return MarkdownText.code(id.value());
  }
}
