package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps a damaged file from flooding the list of findings: of each code the first hundred are kept,
 * the last of which says how many more there are and breaks what they break.
 */
final class Flood {
  private static final int KEPT = 100;

  private Flood() {}

  /** The findings of one file, none of them lost without a word. */
  static List<Diagnostic> contain(List<Diagnostic> found) {
    if (found.size() <= KEPT) {
      return found;
    }
    Map<Code, List<Diagnostic>> byCode = new LinkedHashMap<>();
    found.forEach(d -> byCode.computeIfAbsent(d.code(), c -> new ArrayList<>()).add(d));
    List<Diagnostic> contained = new ArrayList<>();
    for (List<Diagnostic> ofCode : byCode.values()) {
      if (ofCode.size() <= KEPT) {
        contained.addAll(ofCode);
      } else {
        contained.addAll(ofCode.subList(0, KEPT - 1));
        contained.add(last(ofCode.get(KEPT - 1), ofCode.subList(KEPT, ofCode.size())));
      }
    }
    return contained;
  }

  private static Diagnostic last(Diagnostic kept, List<Diagnostic> more) {
    Set<Fact> breaks = new LinkedHashSet<>(kept.breaks());
    more.forEach(d -> breaks.addAll(d.breaks()));
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
    return all.helped("this file has " + more.size() + " more findings of this code");
  }
}
