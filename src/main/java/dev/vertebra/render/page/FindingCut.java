package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import java.util.IdentityHashMap;

/**
 * Which of the site's pages of findings each of them stands on: open ones by severity, then waived
 * ones, cut by what their markup takes. What follows from a finding may run on to the next page.
 */
final class FindingCut {
  /** Room for findings on a page; the explanations of its codes come on top. */
  private static final int MOST = 140_000;

  /** What the table of rules takes of the first page. */
  private static final int RULES = 40_000;

  private static final int ROOT = 700;
  private static final int EXCERPT = 450;
  private static final int CONSEQUENCE = 200;

  /** Asked by identity alone, never walked. */
  private final IdentityHashMap<Diagnostic, Integer> sheets = new IdentityHashMap<>();

  private int sheet = 1;
  private int used = RULES;

  private FindingCut() {}

  /** The cut of all findings. */
  static FindingCut of(Findings findings) {
    FindingCut cut = new FindingCut();
    for (Severity severity : Severity.values()) {
      findings.list().stream().filter(f -> f.root().severity() == severity).forEach(cut::place);
    }
    findings.waived().stream().map(Waived::finding).forEach(cut::place);
    return cut;
  }

  /** The page of a finding, from 1. */
  int sheet(Diagnostic diagnostic) {
    return sheets.getOrDefault(diagnostic, 1);
  }

  /** Number of pages. */
  int sheets() {
    return sheet;
  }

  private void place(Finding finding) {
    Diagnostic root = finding.root();
    place(root, ROOT + EXCERPT * (1 + root.related().size()) + text(root));
    for (Diagnostic consequence : finding.consequences()) {
      place(consequence, CONSEQUENCE + text(consequence));
    }
  }

  private void place(Diagnostic diagnostic, int bytes) {
    if (used + bytes > MOST && used > 0) {
      sheet++;
      used = 0;
    }
    used += bytes;
    sheets.put(diagnostic, sheet);
  }

  private static int text(Diagnostic diagnostic) {
    int bytes = MarkupSize.ofSentence(diagnostic.message());
    bytes += MarkupSize.of(diagnostic.label()) + MarkupSize.of(diagnostic.span().file());
    bytes += diagnostic.related().stream().mapToInt(r -> MarkupSize.ofSentence(r.message())).sum();
    return bytes + diagnostic.help().stream().mapToInt(MarkupSize::ofSentence).sum();
  }
}
