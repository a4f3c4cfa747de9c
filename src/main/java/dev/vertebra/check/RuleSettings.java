package dev.vertebra.check;

import static dev.vertebra.check.Wording.brief;
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
  private static final Code LOWERED = Code.note("VT397", "severity-lowered");
  static final List<Code> CODES = List.of(UNKNOWN, ALL_OFF, OFF, LOWERED);

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
    return found.code().equals(rule.code())
        ? level(rule).flatMap(RuleSettings::severity).map(found::at).orElse(found)
        : found;
  }

  /** What is wrong or worth knowing about the settings themselves. */
  List<Diagnostic> check(List<Rule> rules) {
    List<String> known = rules.stream().flatMap(r -> r.settings().stream()).distinct().toList();
    boolean allOff = !rules.isEmpty() && rules.stream().noneMatch(this::isOn);
    List<Diagnostic> found = new ArrayList<>();
    settings.forEach(
        (code, setting) -> {
          if (!known.contains(code)) {
            found.add(unknown(code, setting, known));
          } else if (setting.level().equals("off") && !allOff) {
            found.add(off(code, setting, rules));
          } else {
            lowered(code, setting, rules).ifPresent(found::add);
          }
        });
    if (allOff) {
      settings.values().stream().findFirst().ifPresent(first -> found.add(allOff(first, rules)));
    }
    return found;
  }

  private Optional<String> level(Rule rule) {
    return rule.settings().stream()
        .flatMap(key -> Optional.ofNullable(settings.get(key)).stream())
        .map(RuleSetting::level)
        .findFirst();
  }

  private static Optional<Severity> severity(String level) {
    return Stream.of(Severity.values()).filter(s -> s.label().equals(level)).findFirst();
  }

  private static Diagnostic unknown(String code, RuleSetting setting, List<String> known) {
    if (ExplainPages.find(code).isPresent()) {
      return Diagnostic.of(UNKNOWN, setting.span(), "the severity of " + name(code) + " is fixed")
          .targeting(code)
          .labelled("not a rule that a project can set")
          .helped(
              "what cannot be read or does not resolve stops every release; correct it instead");
    }
    int blank = code.indexOf(' ');
    String meant = code.substring(blank + 1);
    Diagnostic found =
        Diagnostic.of(
                UNKNOWN,
                setting.span(),
                (blank < 0 ? "no rule has the code " : "no coverage rule is called ") + name(meant))
            .targeting(code)
            .labelled("this setting does nothing");
    List<String> near = known.stream().map(k -> k.substring(k.indexOf(' ') + 1)).toList();
    for (String help : Suggestions.help(meant, near)) {
      found = found.helped(help);
    }
    return found;
  }

  private static Diagnostic off(String code, RuleSetting setting, List<Rule> rules) {
    List<String> titles =
        rules.stream().filter(r -> r.settings().contains(code)).map(Rule::label).toList();
    int blank = code.indexOf(' ');
    String what =
        blank < 0
            ? "rule " + name(code) + " (" + brief(String.join(", ", titles)) + ") is switched off"
            : "coverage rule " + name(code.substring(blank + 1)) + " is switched off";
    return Diagnostic.of(OFF, setting.span(), what)
        .targeting(code)
        .labelled("nothing is checked here")
        .helped("say beside the setting why; a reader of the dossier sees this note");
  }

  /** Severities count from the gravest, so a later one is lower. */
  private static Optional<Diagnostic> lowered(String code, RuleSetting setting, List<Rule> rules) {
    Optional<Severity> now = severity(setting.level());
    return rules.stream()
        .filter(rule -> rule.settings().contains(code))
        .filter(rule -> now.filter(s -> s.compareTo(rule.severity()) > 0).isPresent())
        .findFirst()
        .map(
            rule ->
                Diagnostic.of(
                        LOWERED,
                        setting.span(),
                        "what rule "
                            + name(code)
                            + " ("
                            + rule.label()
                            + ") finds is lowered from "
                            + rule.severity().label()
                            + " to "
                            + setting.level())
                    .targeting(code)
                    .labelled("a decision of this project")
                    .helped("say beside the setting why; a reader of the dossier sees this note"));
  }

  private static Diagnostic allOff(RuleSetting first, List<Rule> rules) {
    return Diagnostic.of(ALL_OFF, first.span(), "all " + rules.size() + " rules are switched off")
        .labelled("nothing would be checked")
        .helped("a release without any rule proves nothing; switch rules on again");
  }
}
