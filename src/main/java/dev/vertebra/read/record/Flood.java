package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of one file. A damaged file must not flood the list of findings, nor the memory: of
 * each code the first hundred are kept, the last of which says how many more there were and breaks
 * what they break.
 */
final class Flood extends AbstractList<Diagnostic> {
  private static final int KEPT = 100;

  private final List<Diagnostic> kept = new ArrayList<>();
  private final Map<Code, Tail> tails = new LinkedHashMap<>();

  /** What became of the findings of one code. */
  private static final class Tail {
    private int seen;
    private int last;
    private final Set<Fact> breaks = new LinkedHashSet<>();
  }

  @Override
  public boolean add(Diagnostic finding) {
    Tail tail = tails.computeIfAbsent(finding.code(), code -> new Tail());
    tail.seen++;
    if (tail.seen <= KEPT) {
      tail.last = kept.size();
      kept.add(finding);
    } else {
      tail.breaks.addAll(finding.breaks());
    }
    return true;
  }

  @Override
  public Diagnostic get(int index) {
    return kept.get(index);
  }

  /** Number of findings that are kept; it only ever grows. */
  @Override
  public int size() {
    return kept.size();
  }

  /** The findings, none of them lost without a word. */
  List<Diagnostic> contained() {
    List<Diagnostic> contained = new ArrayList<>(kept);
    for (Tail tail : tails.values()) {
      if (tail.seen > KEPT) {
        contained.set(tail.last, last(kept.get(tail.last), tail));
      }
    }
    return contained;
  }

  private static Diagnostic last(Diagnostic kept, Tail tail) {
    Set<Fact> breaks = new LinkedHashSet<>(kept.breaks());
    breaks.addAll(tail.breaks);
    Diagnostic all =
        new Diagnostic(
            kept.code(),
            kept.severity(),
            kept.span(),
            kept.subject(),
            kept.target(),
            kept.message(),
            kept.label(),
            kept.related(),
            kept.help(),
            List.copyOf(breaks),
            kept.restsOn());
    return all.helped("this file has " + (tail.seen - KEPT) + " more findings of this code");
  }
}
