package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.render.page.RulesView.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sets out what each rule looked for, how much it looked at, and what it found. */
final class RuleViews {
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("## What\\n\\n(?<sentence>.+?[.])(?:\\s|$)(?=[A-Z]|\\s|$)", Pattern.DOTALL);

  private final Refs refs;
  private final Map<String, CoverageRule> declared = new TreeMap<>();
  private final CoverageWording wording;
  private final Map<String, Optional<ExplainPage>> pages = new TreeMap<>();
  private final Map<String, Integer> open = new TreeMap<>();
  private final Map<String, Integer> waived = new TreeMap<>();

  RuleViews(Publication publication, Refs refs) {
    this.refs = refs;
    this.wording = new CoverageWording(publication.profile());
    publication.profile().coverage().forEach(rule -> declared.put(rule.name(), rule));
    publication.findings().all().forEach(d -> count(d, open));
    for (Waived one : publication.findings().waived()) {
      Finding finding = one.finding();
      Stream.concat(Stream.of(finding.root()), finding.consequences().stream())
          .forEach(d -> count(d, waived));
    }
  }

  /** All rules, those that ran and those that are off. */
  RulesView of(List<RuleRun> ran, List<RuleRun> off) {
    Map<String, List<RulesView.Row>> groups = new LinkedHashMap<>();
    List<RuleRun> all = Stream.concat(ran.stream(), off.stream()).sorted().toList();
    for (RuleRun run : all) {
      State state =
          off.contains(run) ? State.OFF : run.applies() ? State.ASKED : State.NOTHING_TO_ASK;
      Optional<ExplainPage> page = explained(run.code());
      groups
          .computeIfAbsent(page.map(ExplainPage::group).orElse(""), g -> new ArrayList<>())
          .add(row(run, state, page));
    }
    return new RulesView(
        groups.entrySet().stream()
            .map(g -> new RulesView.Group(title(g.getKey()), g.getValue()))
            .toList());
  }

  private RulesView.Row row(RuleRun run, State state, Optional<ExplainPage> page) {
    CoverageRule rule = isDeclared(run.code(), run.name()) ? declared.get(run.name()) : null;
    String asks = rule == null ? page.map(RuleViews::firstSentence).orElse("") : wording.asks(rule);
    String key = key(run.code(), run.name());
    return new RulesView.Row(
        run.code(),
        run.name().replace('-', ' '),
        Words.of(asks, refs),
        rule == null ? "" : rule.because(),
        state,
        run.records().size(),
        open.getOrDefault(key, 0),
        waived.getOrDefault(key, 0));
  }

  /** Findings of a declared rule name it as their target, whichever code they have. */
  private void count(Diagnostic diagnostic, Map<String, Integer> counts) {
    counts.merge(key(diagnostic.code(), diagnostic.target()), 1, Integer::sum);
  }

  private String key(Code code, String name) {
    return isDeclared(code, name) ? "rule " + name : code.id();
  }

  private boolean isDeclared(Code code, String name) {
    return declared.containsKey(name)
        && explained(code).map(ExplainPage::group).filter("coverage"::equals).isPresent();
  }

  private Optional<ExplainPage> explained(Code code) {
    return pages.computeIfAbsent(code.id(), ExplainPages::find);
  }

  private static String title(String group) {
    return switch (group) {
      case "" -> "Other rules";
      case "time" -> "Order in time";
      case "coverage" -> "Coverage rules";
      default -> group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
    };
  }

  private static String firstSentence(ExplainPage page) {
    Matcher what = FIRST_SENTENCE.matcher(page.body());
    return what.find() ? what.group("sentence").replace('\n', ' ') : "";
  }
}
