package dev.vertebra.report.changes;

import dev.vertebra.compare.ApprovalChange;
import dev.vertebra.compare.CatalogueChange;
import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.Fate;
import dev.vertebra.compare.FieldChange;
import dev.vertebra.compare.FigureChange;
import dev.vertebra.compare.FindingChange;
import dev.vertebra.compare.Impact;
import dev.vertebra.compare.Impact.Affected;
import dev.vertebra.compare.RecordAt;
import dev.vertebra.compare.RecordClass;
import dev.vertebra.compare.RecordDelta;
import dev.vertebra.compare.RunChange;
import dev.vertebra.compare.SettingChange;
import dev.vertebra.compare.SystemChange;
import dev.vertebra.diagnostic.Glyphs;
import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Verdict;
import dev.vertebra.report.Colour;
import dev.vertebra.report.Counted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A comparison for a terminal. Red-lines read without colour: {@code [-old-] {+new+}}. What did not
 * change is counted, never listed.
 */
public final class ChangesText {
  private static final String INDENT = "  ";
  private static final int CONTEXT = 5;
  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private final Comparison comparison;
  private final Colour colour;
  private final StringBuilder text = new StringBuilder();

  private ChangesText(Comparison comparison, Colour colour) {
    this.comparison = comparison;
    this.colour = colour;
  }

  /** The whole comparison; every line ends in LF. */
  public static String of(Comparison comparison, Colour colour) {
    return new ChangesText(comparison, colour).text();
  }

  private String text() {
    line(
        0,
        comparison.before().label()
            + " \u2192 "
            + comparison.after().label()
            + ": "
            + Phrases.classes(comparison));
    line(1, Phrases.sizes(comparison));
    line(1, Phrases.spine(comparison));
    if (comparison.isSame()) {
      line(0, "");
      line(0, "no difference in meaning");
      return text.toString();
    }
    system();
    impact();
    records();
    verdicts();
    clauses();
    findings();
    settings();
    return text.toString();
  }

  private void head(String title) {
    text.append('\n').append(colour.strong(title)).append('\n');
  }

  private void line(int depth, String line) {
    text.append(INDENT.repeat(depth)).append(Glyphs.visible(line)).append('\n');
  }

  private void system() {
    SystemChange system = comparison.system();
    if (system.isSame()) {
      return;
    }
    head(
        "Model system: "
            + (system.components().size() - system.count(Fate.KEPT))
            + " of "
            + Counted.of(system.components().size(), "component")
            + " changed");
    line(1, system(system.before()) + " \u2192 " + system(system.after()));
    for (SystemChange.ComponentChange component : system.components()) {
      if (component.fate() != Fate.KEPT) {
        line(
            1,
            sign(component.fate())
                + component.role()
                + " "
                + component.after().or(component::before).map(f -> f.path()).orElse("")
                + component.record().map(r -> " (" + r + ")").orElse("")
                + ": "
                + Phrases.brief(component.before())
                + " \u2192 "
                + Phrases.brief(component.after()));
      }
    }
  }

  private static String system(Optional<SystemChange.SystemAt> system) {
    return system
        .map(s -> s.modelVersion() + " " + s.digest().brief() + "\u2026")
        .orElse("not known");
  }

  private void impact() {
    Impact impact = comparison.impact();
    head(
        "Evidence that no longer holds: "
            + impact.count(Impact.Standing.OPEN)
            + " of "
            + Counted.of(impact.considered(), "record"));
    line(
        1,
        impact.count(Impact.Standing.REPLACED)
            + " replaced by something current; "
            + Counted.of(impact.changes(), "change")
            + " on which somebody may rely, "
            + impact.idle()
            + " of them reached nothing; "
            + Counted.of(impact.reviewed().size(), "link")
            + " reviewed since");
    Optional<Impact.Cause> cause = Optional.empty();
    Optional<Impact.Standing> standing = Optional.empty();
    for (Affected affected : impact.affected()) {
      boolean isFirst =
          !cause.equals(Optional.of(affected.cause()))
              || !standing.equals(Optional.of(affected.standing()));
      if (isFirst) {
        line(
            1,
            affected.standing().label()
                + " because "
                + affected.cause().record()
                + ": "
                + affected.cause().what());
      }
      cause = Optional.of(affected.cause());
      standing = Optional.of(affected.standing());
      line(2, sign(affected.standing()) + named(affected.record()));
      line(4, affected.steps().strip());
      affected.replacement().ifPresent(r -> line(4, "now: " + r.by() + " " + r.how()));
      if (!affected.hint().isEmpty()) {
        line(4, "since: " + affected.hint());
      }
    }
    for (Impact.Reviewed link : impact.reviewed()) {
      line(
          1,
          ". "
              + link.from()
              + " "
              + link.relation()
              + " "
              + link.to()
              + " reviewed "
              + link.day()
              + " by "
              + link.by()
              + ", entry "
              + link.number());
    }
  }

  private static String sign(Impact.Standing standing) {
    return standing == Impact.Standing.OPEN ? "! " : "= ";
  }

  private static String named(RecordAt record) {
    return record.id() + " " + record.kind() + ": " + record.title();
  }

  private void records() {
    for (RecordClass sort :
        List.of(RecordClass.REMOVED, RecordClass.ADDED, RecordClass.RENAMED, RecordClass.CHANGED)) {
      List<RecordDelta> deltas = comparison.of(sort);
      if (!deltas.isEmpty()) {
        head("Records " + sort.label() + ": " + deltas.size());
        deltas.forEach(this::record);
      }
    }
    List<RecordDelta> moved = comparison.of(RecordClass.MOVED);
    if (!moved.isEmpty()) {
      head("Records moved to another file: " + moved.size());
      moved.forEach(
          d ->
              line(
                  1,
                  d.record().id()
                      + ": "
                      + d.before().map(RecordAt::file).orElse("")
                      + " \u2192 "
                      + d.record().file()));
    }
  }

  private void record(RecordDelta delta) {
    String sign =
        switch (delta.sort()) {
          case ADDED -> "+ ";
          case REMOVED -> "- ";
          default -> "~ ";
        };
    boolean isRenamed = delta.sort() == RecordClass.RENAMED;
    line(
        1,
        sign
            + (isRenamed ? delta.before().map(b -> b.id() + " \u2192 ").orElse("") : "")
            + named(delta.record())
            + (isRenamed ? " (known by " + delta.basis().label() + ")" : ""));
    if (delta.hasOtherState()) {
      line(3, "status: " + Phrases.states(delta));
    }
    for (FieldChange field : delta.fields()) {
      line(3, field.field() + ": " + marked(field.redLine()));
    }
    delta.links().forEach(l -> line(3, sign(l.fate()) + Phrases.link(l)));
    delta.clauses().forEach(c -> line(3, sign(c.fate()) + "clause " + c.clause()));
    if (delta.before().isPresent() && delta.after().isPresent()) {
      delta.artifacts().forEach(a -> line(3, sign(a.fate()) + Phrases.file(a)));
      delta.approvals().forEach(a -> line(3, sign(a.fate()) + approval(a)));
    }
  }

  private static String marked(WordDiff diff) {
    return diff.marked(CONTEXT, LONGEST, MOST);
  }

  private static String approval(ApprovalChange approval) {
    return approval.meaning() + " " + approval.by() + ", " + approval.role() + ", " + approval.at();
  }

  private static String sign(Fate fate) {
    return switch (fate) {
      case ADDED -> "+ ";
      case REMOVED -> "- ";
      case CHANGED -> "~ ";
      case KEPT -> "= ";
    };
  }

  private void verdicts() {
    var verdicts = comparison.verdicts();
    if (verdicts.runs().isEmpty() && verdicts.figures().isEmpty()) {
      return;
    }
    head(
        "Verdicts: "
            + verdicts.figures().size()
            + " of "
            + (verdicts.figures().size() + verdicts.figuresKept())
            + " criteria differ, "
            + verdicts.runs().size()
            + " of "
            + (verdicts.runs().size() + verdicts.runsKept())
            + " runs");
    for (RunChange run : verdicts.runs()) {
      line(1, run.run() + ": " + verdict(run.before()) + " \u2192 " + verdict(run.after()));
    }
    for (FigureChange figure : verdicts.figures()) {
      line(
          1,
          sign(figure.fate())
              + figure.metric()
              + " "
              + figure.subgroup()
              + " "
              + figure.statistic()
              + " ("
              + ids(figure.subjects())
              + ")");
      figure.before().ifPresent(f -> line(3, f.run() + " " + Phrases.figure(f)));
      figure.after().ifPresent(f -> line(2, "\u2192 " + f.run() + " " + Phrases.figure(f)));
    }
  }

  private static String ids(List<RecordId> ids) {
    return ids.stream().map(RecordId::value).collect(Collectors.joining(", "));
  }

  private static String verdict(Optional<Verdict> verdict) {
    return verdict.map(Verdict::label).orElse("none");
  }

  private void clauses() {
    for (CatalogueChange catalogue : comparison.catalogues()) {
      head("Clauses of " + catalogue.id() + ": " + catalogue.clauses().size() + " differ");
      line(1, Phrases.coverage(catalogue));
      for (CatalogueChange.ClauseChange clause : catalogue.clauses()) {
        line(
            1,
            clause.clause()
                + " "
                + clause.title()
                + ": "
                + state(clause.before())
                + " \u2192 "
                + state(clause.after()));
      }
    }
  }

  private static String state(Optional<ClauseCoverage.State> state) {
    return state.map(ClauseCoverage.State::label).orElse("not in the catalogue");
  }

  private void findings() {
    var findings = comparison.findings();
    head(
        "Findings: "
            + findings.openBefore()
            + " \u2192 "
            + findings.openAfter()
            + " open, "
            + findings.kept()
            + " as before");
    for (FindingChange change : findings.roots()) {
      line(
          1,
          change.turn().label()
              + ": "
              + change.finding().severity().label()
              + "["
              + change.finding().code().id()
              + "] "
              + change.finding().message());
    }
    int follow = findings.list().size() - findings.roots().size();
    if (follow > 0) {
      line(1, "and " + follow + " that follow from others");
    }
  }

  private void settings() {
    if (!comparison.settings().isEmpty()) {
      head("Project file: " + Counted.of(comparison.settings().size(), "difference"));
      for (SettingChange setting : comparison.settings()) {
        line(1, setting.name() + ": " + marked(setting.redLine()));
      }
    }
  }
}
