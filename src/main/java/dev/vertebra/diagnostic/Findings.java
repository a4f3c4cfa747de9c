package dev.vertebra.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All findings of a run, consequences folded under their roots. The one list that terminal,
 * exports, site and dossier show.
 *
 * @param list open roots in {@link Diagnostic#ORDER}
 * @param waived what waivers cover, in the order of the findings
 */
public record Findings(List<Finding> list, List<Waived> waived) {
  public Findings {
    list = List.copyOf(list);
    waived = List.copyOf(waived);
  }

  /**
   * Folds: a finding is a consequence of the first other finding that breaks a fact it rests on and
   * is at least as severe. A finding never folds under one of its own consequences, of findings
   * that rest on each other the first stands for all, and a chain folds under its far end.
   */
  public static Findings fold(List<Diagnostic> diagnostics) {
    List<Diagnostic> all = diagnostics.stream().distinct().sorted(Diagnostic.ORDER).toList();
    Map<Fact, List<Integer>> breakers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Fact fact : all.get(i).breaks()) {
        breakers.computeIfAbsent(fact, f -> new ArrayList<>()).add(i);
      }
    }
    int[] parent = new int[all.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < parent.length; i++) {
      parent[i] = causeOf(i, all, breakers, parent);
    }
    TreeMap<Integer, List<Diagnostic>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      List<Diagnostic> group = groups.computeIfAbsent(far(i, parent), r -> new ArrayList<>());
      if (far(i, parent) != i) {
        group.add(all.get(i));
      }
    }
    List<Finding> folded = new ArrayList<>();
    groups.forEach((root, rest) -> folded.add(new Finding(all.get(root), sorted(rest))));
    return new Findings(folded, List.of());
  }

  /** What others follow from comes first: a reader of only a few sees how it hangs together. */
  private static List<Diagnostic> sorted(List<Diagnostic> consequences) {
    return consequences.stream().sorted(Comparator.comparing(d -> d.breaks().isEmpty())).toList();
  }

  private static int causeOf(
      int self, List<Diagnostic> all, Map<Fact, List<Integer>> breakers, int[] parent) {
    Diagnostic finding = all.get(self);
    for (Fact fact : finding.restsOn()) {
      for (int candidate : breakers.getOrDefault(fact, List.of())) {
        boolean severe = all.get(candidate).severity().compareTo(finding.severity()) <= 0;
        boolean later = candidate > self && restOnEachOther(finding, all.get(candidate));
        if (candidate != self && severe && !later && far(candidate, parent) != self) {
          return candidate;
        }
      }
    }
    return self;
  }

  private static boolean restOnEachOther(Diagnostic one, Diagnostic other) {
    return one.severity() == other.severity()
        && one.breaks().stream().anyMatch(other.restsOn()::contains);
  }

  private static int far(int start, int[] parent) {
    int at = start;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  /** Number of open findings of a severity, consequences included. */
  public long count(Severity severity) {
    return all().stream().filter(d -> d.severity() == severity).count();
  }

  /** Open roots and consequences in one list, each root before its consequences. */
  public List<Diagnostic> all() {
    List<Diagnostic> flat = new ArrayList<>();
    for (Finding finding : list) {
      flat.add(finding.root());
      flat.addAll(finding.consequences());
    }
    return List.copyOf(flat);
  }

  /** Whether a finding of this severity stands. */
  public boolean has(Severity severity) {
    return count(severity) > 0;
  }
}
