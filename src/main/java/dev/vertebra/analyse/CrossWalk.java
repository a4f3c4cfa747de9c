package dev.vertebra.analyse;

import dev.vertebra.model.ByWay;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.ClauseCoverage.State;
import dev.vertebra.model.ClauseRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers clauses that no record names by way of the clauses that they map to. Only catalogues
 * earlier in the project's order count, so that the default one is answered by records alone and
 * nothing answers itself. A mapping within a catalogue selects and does not answer.
 *
 * <p>A clause is then evidenced when every applicable clause that it maps to is, a gap when none
 * has a record, not applicable when none applies, and partial in between. A mapping to a heading
 * stands for all clauses below it.
 */
final class CrossWalk {
  private final Map<String, Walked> earlier = new LinkedHashMap<>();

  private record Walked(
      Catalogue catalogue, Map<String, ClauseCoverage> clauses, Map<String, List<String>> below) {}

  private CrossWalk() {}

  /** The same coverage with what comes by way of other catalogues, in the same order. */
  static List<CatalogueCoverage> of(List<CatalogueCoverage> direct) {
    CrossWalk walk = new CrossWalk();
    return direct.stream().map(walk::next).toList();
  }

  private CatalogueCoverage next(CatalogueCoverage direct) {
    List<ClauseCoverage> clauses = direct.clauses().stream().map(this::through).toList();
    Map<String, ClauseCoverage> byId = new LinkedHashMap<>();
    clauses.forEach(c -> byId.put(c.clause().id(), c));
    Map<String, List<String>> below = new LinkedHashMap<>();
    direct
        .catalogue()
        .clauses()
        .forEach(c -> below.computeIfAbsent(c.parent(), p -> new ArrayList<>()).add(c.id()));
    earlier.putIfAbsent(direct.catalogue().id(), new Walked(direct.catalogue(), byId, below));
    return new CatalogueCoverage(direct.catalogue(), clauses);
  }

  private ClauseCoverage through(ClauseCoverage direct) {
    if (direct.state() != State.GAP) {
      return direct;
    }
    List<ByWay> ways = ways(direct.clause());
    return new ClauseCoverage(
        direct.clause(), state(direct.clause(), ways), List.of(), direct.candidates(), "", ways);
  }

  private List<ByWay> ways(Clause clause) {
    Map<String, ByWay> ways = new LinkedHashMap<>();
    for (ClauseRef to : clause.mapsTo()) {
      Walked walked = earlier.get(to.catalogue());
      if (walked != null) {
        for (String id : assessable(walked, to.clause())) {
          ClauseCoverage passed = walked.clauses().get(id);
          if (passed != null) {
            ways.putIfAbsent(to.catalogue() + " " + id, new ByWay(walked.catalogue(), passed));
          }
        }
      }
    }
    return founded(List.copyOf(ways.values()));
  }

  /**
   * Leaves out clauses that only pass on what others say, when there is one that speaks for itself:
   * a section that stands for a whole chapter would bring in the records of all of it.
   */
  private static List<ByWay> founded(List<ByWay> ways) {
    List<ByWay> own = ways.stream().filter(w -> w.coverage().byWay().isEmpty()).toList();
    return own.isEmpty() ? ways : own;
  }

  private static Set<String> assessable(Walked walked, String clause) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    collect(walked, clause, found, seen);
    return found;
  }

  private static void collect(Walked walked, String id, Set<String> found, Set<String> seen) {
    if (!seen.add(id)) {
      return;
    }
    if (walked.clauses().containsKey(id)) {
      found.add(id);
    } else {
      walked.below().getOrDefault(id, List.of()).forEach(b -> collect(walked, b, found, seen));
    }
  }

  private static State state(Clause clause, List<ByWay> ways) {
    List<State> applicable =
        ways.stream()
            .map(w -> w.coverage().state())
            .filter(s -> s != State.NOT_APPLICABLE)
            .toList();
    if (applicable.isEmpty()) {
      boolean mayBeLeftOut = clause.excludability() != Clause.Excludability.NEVER;
      return !ways.isEmpty() && mayBeLeftOut ? State.NOT_APPLICABLE : State.GAP;
    }
    if (applicable.stream().allMatch(s -> s == State.GAP)) {
      return State.GAP;
    }
    return applicable.stream().allMatch(s -> s == State.EVIDENCED)
        ? State.EVIDENCED
        : State.PARTIAL;
  }
}
