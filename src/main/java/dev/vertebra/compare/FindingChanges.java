package dev.vertebra.compare;

import dev.vertebra.compare.FindingChange.Rank;
import dev.vertebra.compare.FindingChange.Turn;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Fingerprints;
import dev.vertebra.diagnostic.Waived;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Findings that came and went, by fingerprint.
 *
 * @param list in the order of turns, what stands for itself first, then by severity and place
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

  /** Those that stand for themselves. */
  public List<FindingChange> roots() {
    return list.stream().filter(f -> f.rank() == Rank.ROOT).toList();
  }

  static FindingChanges compare(Findings before, Findings after) {
    Map<String, Diagnostic> openBefore = new TreeMap<>();
    Map<String, Diagnostic> waivedBefore = new TreeMap<>();
    Map<String, Diagnostic> openAfter = new TreeMap<>();
    Map<String, Diagnostic> waivedAfter = new TreeMap<>();
    index(before, openBefore, waivedBefore);
    index(after, openAfter, waivedAfter);
    Set<Diagnostic> roots = Collections.newSetFromMap(new IdentityHashMap<>());
    addRoots(before, roots);
    addRoots(after, roots);
    List<FindingChange> list = new ArrayList<>();
    openAfter.forEach(
        (print, finding) -> {
          if (waivedBefore.containsKey(print)) {
            list.add(change(Turn.REOPENED, finding, print, roots));
          } else if (!openBefore.containsKey(print)) {
            list.add(change(Turn.NEW, finding, print, roots));
          }
        });
    waivedAfter.forEach(
        (print, finding) -> {
          if (!waivedBefore.containsKey(print)) {
            list.add(change(Turn.WAIVED, finding, print, roots));
          }
        });
    gone(openBefore, openAfter, waivedAfter, roots, list);
    gone(waivedBefore, openAfter, waivedAfter, roots, list);
    list.sort(
        Comparator.comparing(FindingChange::turn)
            .thenComparing(FindingChange::rank)
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
      Set<Diagnostic> roots,
      List<FindingChange> list) {
    before.forEach(
        (print, finding) -> {
          if (!open.containsKey(print) && !waived.containsKey(print)) {
            list.add(change(Turn.GONE, finding, print, roots));
          }
        });
  }

  private static void addRoots(Findings findings, Set<Diagnostic> roots) {
    findings.list().forEach(f -> roots.add(f.root()));
    findings.waived().forEach(w -> roots.add(w.finding().root()));
  }

  private static FindingChange change(
      Turn turn, Diagnostic finding, String print, Set<Diagnostic> roots) {
    Rank rank = roots.contains(finding) ? Rank.ROOT : Rank.CONSEQUENCE;
    return new FindingChange(turn, finding, print, rank);
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
