package dev.vertebra.check.waiver;

import dev.vertebra.check.Rule;
import dev.vertebra.check.Rules;
import dev.vertebra.check.coverage.CoverageCheck;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a waiver may cover. Only findings of rules: that a file cannot be read, a link does not
 * resolve or the project file is wrong is no matter of acceptance, and whether anything was checked
 * is none either.
 *
 * <p>Errors of verification, binding and change need an approval, because there a waiver stands in
 * for the evidence itself: ISO 13485 7.3.6, 7.3.7 and 7.3.9 ask for it by name, and 8.3.2 lets a
 * nonconformity be accepted only with a justification, an approval and the identity of who gave it.
 */
final class Waivable {
  private static final Set<String> NEVER = Set.of("scope");
  private static final Set<String> WITH_APPROVAL = Set.of("verification", "binding", "change");

  /** Group by code, for codes of rules that a waiver may cover. */
  private final TreeMap<String, String> groups = new TreeMap<>();

  Waivable() {
    Stream.concat(Rules.all().stream().map(Rule::code), CoverageCheck.RESULTS.stream())
        .map(Code::id)
        .forEach(
            id -> {
              String group = ExplainPages.find(id).map(ExplainPage::group).orElse("");
              if (!NEVER.contains(group)) {
                groups.put(id, group);
              }
            });
  }

  /** Codes that a waiver may name. */
  Set<String> codes() {
    return groups.keySet();
  }

  /** The first part of a finding that no waiver may cover. */
  Optional<Diagnostic> refused(Finding finding) {
    return parts(finding).filter(d -> !groups.containsKey(d.code().id())).findFirst();
  }

  /** The first part of a finding that only an approved waiver may cover. */
  Optional<Diagnostic> needsApproval(Finding finding) {
    return parts(finding)
        .filter(d -> d.severity() == Severity.ERROR)
        .filter(d -> WITH_APPROVAL.contains(groups.getOrDefault(d.code().id(), "")))
        .findFirst();
  }

  private static Stream<Diagnostic> parts(Finding finding) {
    return Stream.concat(Stream.of(finding.root()), finding.consequences().stream());
  }
}
