package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Fingerprints;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open findings of an earlier run. A finding is known when the earlier run has one of the same
 * code, record and target that is at least as severe, and each of its findings covers one.
 */
public final class Baseline {
  private final Map<String, List<Severity>> open = new HashMap<>();

  /** Takes in one open finding of the earlier run. */
  void add(String fingerprint, Severity severity) {
    open.computeIfAbsent(Fingerprints.shared(fingerprint), f -> new ArrayList<>()).add(severity);
  }

  /** Number of open findings. */
  long size() {
    return open.values().stream().mapToLong(List::size).sum();
  }

  /** Holds a run against this one. */
  Comparison compare(Findings findings, Fingerprints fingerprints) {
    Set<Diagnostic> known = known(findings.all(), fingerprints);
    List<Finding> fresh = new ArrayList<>();
    Map<Diagnostic, Diagnostic> causes = new HashMap<>();
    for (Finding finding : findings.list()) {
      List<Diagnostic> rest =
          finding.consequences().stream().filter(d -> !known.contains(d)).toList();
      if (!known.contains(finding.root())) {
        fresh.add(new Finding(finding.root(), rest));
      } else {
        // Its root is not shown, so it must stand by itself.
        for (Diagnostic consequence : rest) {
          fresh.add(new Finding(consequence, List.of()));
          causes.put(consequence, finding.root());
        }
      }
    }
    fresh.sort(Comparator.comparing(Finding::root, Diagnostic.ORDER));
    List<Diagnostic> left = findings.all().stream().filter(known::contains).toList();
    return new Comparison(fresh, left, fixed(findings, fingerprints), causes);
  }

  private Set<Diagnostic> known(List<Diagnostic> all, Fingerprints fingerprints) {
    Map<String, Deque<Severity>> left = new HashMap<>();
    open.forEach(
        (shared, list) -> left.put(shared, new ArrayDeque<>(list.stream().sorted().toList())));
    List<Diagnostic> worstFirst = new ArrayList<>(all);
    worstFirst.sort(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.ORDER));
    Set<Diagnostic> known = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Diagnostic finding : worstFirst) {
      Deque<Severity> earlier =
          left.getOrDefault(Fingerprints.shared(fingerprints.of(finding)), new ArrayDeque<>());
      // The worst of each meet: one that has become worse finds only milder ones, and is new.
      if (!earlier.isEmpty() && earlier.element().compareTo(finding.severity()) <= 0) {
        earlier.remove();
        known.add(finding);
      }
    }
    return known;
  }

  /** A finding that is waived now is not gone. */
  private long fixed(Findings findings, Fingerprints fingerprints) {
    Map<String, Integer> left = new HashMap<>();
    List<Diagnostic> all = new ArrayList<>(findings.all());
    for (Waived waived : findings.waived()) {
      all.add(waived.finding().root());
      all.addAll(waived.finding().consequences());
    }
    for (Diagnostic finding : all) {
      left.merge(Fingerprints.shared(fingerprints.of(finding)), 1, Integer::sum);
    }
    return open.entrySet().stream()
        .mapToLong(e -> Math.max(0, e.getValue().size() - left.getOrDefault(e.getKey(), 0)))
        .sum();
  }
}
