package dev.vertebra.check;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.RuleRun;
import java.util.ArrayList;
import java.util.List;

/** Runs every rule that the project has not switched off. */
public final class Checker {
  private Checker() {}

  /**
   * All findings of the rules at the project's severities, and those on its settings, in {@link
   * Diagnostic#ORDER}; and which records each rule asked about.
   */
  public static Outcome check(Inspection inspection) {
    return check(inspection, Rules.of(inspection.profile()));
  }

  static Outcome check(Inspection inspection, List<Rule> rules) {
    RuleSettings settings = new RuleSettings(inspection.project().severities());
    List<Diagnostic> found = new ArrayList<>(settings.check(rules));
    List<RuleRun> runs = new ArrayList<>();
    List<RuleRun> off = new ArrayList<>();
    for (Rule rule : rules) {
      if (settings.isOn(rule)) {
        runs.add(run(rule, inspection));
        rule.check(inspection).forEach(d -> found.add(settings.applyTo(d, rule)));
      } else {
        off.add(new RuleRun(rule.code(), rule.label(), List.of()));
      }
    }
    return new Outcome(found.stream().sorted(Diagnostic.ORDER).toList(), runs, off);
  }

  private static RuleRun run(Rule rule, Inspection inspection) {
    return new RuleRun(rule.code(), rule.label(), rule.asked(inspection));
  }

  /**
   * What the rules say.
   *
   * @param diagnostics in {@link Diagnostic#ORDER}
   * @param runs each rule that ran, in the order of codes
   * @param off each rule that the project switched off, without records
   */
  public record Outcome(List<Diagnostic> diagnostics, List<RuleRun> runs, List<RuleRun> off) {
    public Outcome {
      off = List.copyOf(off);
      diagnostics = List.copyOf(diagnostics);
      runs = List.copyOf(runs);
    }
  }
}
