package dev.vertebra.check;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.ExplainPages;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.profile.Project.RuleSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The severities that a project sets. Only rules can be set: that evidence cannot be read or a link
 * does not resolve is no matter of taste.
 */
final class RuleSettings {
  private static final Code UNKNOWN = Code.error("VT391", "unknown-rule-setting");
  private static final Code ALL_OFF = Code.error("VT392", "every-rule-off");
  private static final Code OFF = Code.note("VT393", "rule-off");
  static final List<Code> CODES = List.of(UNKNOWN, ALL_OFF, OFF);

  private final Map<String, RuleSetting> settings;

  RuleSettings(Map<String, RuleSetting> settings) {
    this.settings = settings;
  }

  /** Whether a rule runs at all. */
  boolean isOn(Rule rule) {
    return level(rule).filter("off"::equals).isEmpty();
  }

  /** The finding at the severity that the project set for its rule, or as it is. */
  Diagnostic applyTo(Diagnostic found, Rule rule) {
    return level(rule).flatMap(RuleSettings::severity).map(found::at).orElse(found);
  }

  /** What is wrong or worth knowing about the settings themselves. */
  List<Diagnostic> check(List<Rule> rules) {
    List<String> known = rules.stream().map(rule -> rule.code().id()).toList();
    boolean allOff = !rules.isEmpty() && rules.stream().noneMatch(this::isOn);
    List<Diagnostic> found = new ArrayList<>();
    settings.forEach(
        (code, setting) -> {
          if (!known.contains(code)) {
            found.add(unknown(code, setting, known));
          } else if (setting.level().equals("off") && !allOff) {
            found.add(off(code, setting, rules));
          }
        });
    if (allOff) {
      settings.values().stream().findFirst().ifPresent(first -> found.add(allOff(first, rules)));
    }
    return found;
  }

  private Optional<String> level(Rule rule) {
    return Optional.ofNullable(settings.get(rule.code().id())).map(RuleSetting::level);
  }

  private static Optional<Severity> severity(String level) {
    return Stream.of(Severity.values()).filter(s -> s.label().equals(level)).findFirst();
  }

  private static Diagnostic unknown(String code, RuleSetting setting, List<String> known) {
    if (ExplainPages.find(code).isPresent()) {
      return Diagnostic.of(UNKNOWN, setting.span(), "the severity of " + name(code) + " is fixed")
          .labelled("not a rule that a project can set")
          .helped(
              "what cannot be read or does not resolve stops every release; correct it instead");
    }
    Diagnostic found =
        Diagnostic.of(UNKNOWN, setting.span(), "no rule has the code " + name(code))
            .labelled("this setting does nothing");
    for (String help : Suggestions.help(code, known)) {
      found = found.helped(help);
    }
    return found;
  }

  private static Diagnostic off(String code, RuleSetting setting, List<Rule> rules) {
    String title =
        rules.stream()
            .map(Rule::code)
            .filter(c -> c.id().equals(code))
            .map(Code::name)
            .findFirst()
            .orElse("");
    return Diagnostic.of(
            OFF, setting.span(), "rule " + name(code) + " (" + title + ") is switched off")
        .labelled("nothing is checked here")
        .helped("say beside the setting why; a reader of the dossier sees this note");
  }

  private static Diagnostic allOff(RuleSetting first, List<Rule> rules) {
    return Diagnostic.of(ALL_OFF, first.span(), "all " + rules.size() + " rules are switched off")
        .labelled("nothing would be checked")
        .helped("a release without any rule proves nothing; switch rules on again");
  }
}
