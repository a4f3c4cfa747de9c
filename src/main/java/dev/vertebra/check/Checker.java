package dev.vertebra.check;

import dev.vertebra.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Runs every rule that the project has not switched off. */
public final class Checker {
  private Checker() {}

  /**
   * All findings of the rules at the project's severities, and those on its settings, in {@link
   * Diagnostic#ORDER}.
   */
  public static List<Diagnostic> check(Inspection inspection) {
    return check(inspection, Rules.all());
  }

  static List<Diagnostic> check(Inspection inspection, List<Rule> rules) {
    RuleSettings settings = new RuleSettings(inspection.project().severities());
    List<Diagnostic> found = new ArrayList<>(settings.check(rules));
    for (Rule rule : rules) {
      if (settings.isOn(rule)) {
        rule.check(inspection).forEach(d -> found.add(settings.applyTo(d, rule)));
      }
    }
    return found.stream().sorted(Diagnostic.ORDER).toList();
  }
}
