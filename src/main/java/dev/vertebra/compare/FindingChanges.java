package dev.vertebra.compare;

import dev.vertebra.compare.FindingChange.Turn;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Fingerprints;
import dev.vertebra.diagnostic.Waived;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that came and went, by fingerprint.
 *
 * @param list in the order of turns, severities and places
 * @param kept number of findings, open or waived, that stand as they stood
 * @param openBefore number of open findings of the older state, consequences included
 * @param openAfter the same of the newer state
 */
public record FindingChanges(List<FindingChange> list, int kept, int openBefore, int openAfter) {
  public FindingChanges {
    list = List.copyOf(list);
  }

  /** Number of findings of a turn. */
  public long count(Turn turn) {
    return list.stream().filter(f -> f.turn() == turn).count();
  }

  static FindingChanges compare(Findings before, Findings after) {
    Map<String, Diagnostic> openBefore = new TreeMap<>();
    Map<String, Diagnostic> waivedBefore = new TreeMap<>();
    Map<String, Diagnostic> openAfter = new TreeMap<>();
    Map<String, Diagnostic> waivedAfter = new TreeMap<>();
    index(before, openBefore, waivedBefore);
    index(after, openAfter, waivedAfter);
    List<FindingChange> list = new ArrayList<>();
    openAfter.forEach(
        (print, finding) -> {
          if (waivedBefore.containsKey(print)) {
            list.add(new FindingChange(Turn.REOPENED, finding, print));
          } else if (!openBefore.containsKey(print)) {
            list.add(new FindingChange(Turn.NEW, finding, print));
          }
        });
    waivedAfter.forEach(
        (print, finding) -> {
          if (!waivedBefore.containsKey(print)) {
            list.add(new FindingChange(Turn.WAIVED, finding, print));
          }
        });
    gone(openBefore, openAfter, waivedAfter, list);
    gone(waivedBefore, openAfter, waivedAfter, list);
    list.sort(
        Comparator.comparing(FindingChange::turn)
            .thenComparing(f -> f.finding().severity())
            .thenComparing(FindingChange::finding, Diagnostic.ORDER)
            .thenComparing(FindingChange::fingerprint));
    int now = openAfter.size() + waivedAfter.size();
    long come = list.stream().filter(f -> f.turn() != Turn.GONE).count();
    return new FindingChanges(list, (int) (now - come), openBefore.size(), openAfter.size());
  }

  private static void gone(
      Map<String, Diagnostic> before,
      Map<String, Diagnostic> open,
      Map<String, Diagnostic> waived,
      List<FindingChange> list) {
    before.forEach(
        (print, finding) -> {
          if (!open.containsKey(print) && !waived.containsKey(print)) {
            list.add(new FindingChange(Turn.GONE, finding, print));
          }
        });
  }

  private static void index(
      Findings findings, Map<String, Diagnostic> open, Map<String, Diagnostic> waived) {
    Fingerprints prints = Fingerprints.of(findings);
    findings.all().forEach(d -> open.put(prints.of(d), d));
    for (Waived one : findings.waived()) {
      waived.put(prints.of(one.finding().root()), one.finding().root());
      one.finding().consequences().forEach(d -> waived.put(prints.of(d), d));
    }
  }
}
