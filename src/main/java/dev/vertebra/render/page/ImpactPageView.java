package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stops a release, which evidence no longer holds, and what has to be run or looked at again.
 *
 * @param stops findings that stop it, as many as there is room for
 * @param changes what is different since the release before; empty for the first one
 * @param toRun runs that no longer hold and that nothing current replaces
 * @param toLook other records of which that is so
 * @param needs what each changed component calls for
 * @param protocols every protocol in force, with the runs on this release's model system
 * @param doubts links that do not hold as they are
 */
public record ImpactPageView(
    ChangesView.Rows<FindingView> stops,
    Optional<ChangesView> changes,
    List<ChangesView.AffectedView> toRun,
    List<ChangesView.AffectedView> toLook,
    List<Need> needs,
    List<Owed> protocols,
    List<Doubts> doubts) {

  /**
   * What a changed component calls for.
   *
   * @param role its role
   * @param component the record; empty when it is gone
   * @param change added, removed or changed
   * @param before its digest in the release before; empty when it had none
   * @param after its digest now; empty when it has none
   * @param reach what a change of its role puts in doubt, in words
   * @param requests change requests that name it
   * @param covered protocols among those asked for that have a current run
   * @param asked protocols asked for
   */
  public record Need(
      String role,
      Optional<Ref> component,
      String change,
      String before,
      String after,
      String reach,
      List<Ref> requests,
      int covered,
      int asked) {
    public Need {
      requests = List.copyOf(requests);
    }

    /** Whether protocols are asked for and each has a current run. */
    public boolean isCovered() {
      return asked > 0 && covered == asked;
    }
  }

  /**
   * A protocol in force.
   *
   * @param protocol the protocol
   * @param roles roles of changed components that ask for it
   * @param runs current runs on this release's model system
   */
  public record Owed(Ref protocol, List<String> roles, List<RiskView.Shown> runs) {
    public Owed {
      roles = List.copyOf(roles);
      runs = List.copyOf(runs);
    }
  }

  /**
   * Links of one strength that do not hold as they are.
   *
   * @param strength the strength
   * @param links the first of them
   * @param total number of them
   */
  public record Doubts(Strength strength, List<Doubt> links, int total) {
    public Doubts {
      links = List.copyOf(links);
    }
  }

  /**
   * A link that does not hold as it is.
   *
   * @param from who holds it
   * @param relation its relation as shown
   * @param target id of the target as written
   * @param to the target, when there is one
   * @param count number of links of this record for which it is the same
   * @param reason why
   */
  public record Doubt(
      Ref from, String relation, String target, Optional<Ref> to, int count, Words reason) {}

  public ImpactPageView {
    toRun = List.copyOf(toRun);
    toLook = List.copyOf(toLook);
    needs = List.copyOf(needs);
    protocols = List.copyOf(protocols);
    doubts = List.copyOf(doubts);
  }

  /** Number of records that no longer hold, those for which there is no room included. */
  public int open() {
    return changes.map(c -> c.impact().open()).orElse(0);
  }

  /** Protocols that a changed component asks for, or all of them for a first release. */
  public List<Owed> asked() {
    return changes.isEmpty()
        ? protocols
        : protocols.stream().filter(p -> !p.roles().isEmpty()).toList();
  }

  /** Of {@link #asked}, those with a current run. */
  public List<Owed> covered() {
    return asked().stream().filter(p -> !p.runs().isEmpty()).toList();
  }

  /** Of {@link #asked}, those without, first; then the others. */
  public List<Owed> inOrder() {
    return Stream.concat(asked().stream().filter(p -> p.runs().isEmpty()), covered().stream())
        .toList();
  }
}
