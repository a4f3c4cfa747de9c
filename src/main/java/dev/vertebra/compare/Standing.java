package dev.vertebra.compare;

import dev.vertebra.compare.Impact.Replacement;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what of the newer state stands in for a record that rests on what changed. */
final class Standing {
  private final Side after;
  private final TraceGraph graph;
  private final Set<RecordId> doubtful;
  private final Set<RecordId> reworded;
  private final Pairing pairing;

  /**
   * Prepares it.
   *
   * @param reworded records that say something else now: only a new run has seen that
   * @param doubtful every record that a doubt reaches when nothing is replaced: none of them can
   *     stand in for another
   */
  Standing(Side after, Pairing pairing, Set<RecordId> reworded, Set<RecordId> doubtful) {
    this.pairing = pairing;
    this.reworded = reworded;
    this.after = after;
    this.graph = after.graph();
    this.doubtful = doubtful;
  }

  /** What replaces a record that a doubt reaches by a link from the record {@code by}. */
  Optional<Replacement> of(EvidenceRecord record, Optional<TraceLink> by) {
    Optional<Replacement> successor = successor(record);
    if (successor.isPresent()) {
      return successor;
    }
    if (by.filter(l -> isVerifies(l) && l.to().filter(record.id()::equals).isPresent())
        .isPresent()) {
      return shown(record.id(), by.get().from());
    }
    return record.kind().equals("validation-run") ? repeated(record) : Optional.empty();
  }

  /** A run by which a record was looked at since without replacing what was shown before. */
  Optional<String> hint(EvidenceRecord record) {
    return graph.incoming(record.id()).stream()
        .filter(Standing::isVerifies)
        .map(TraceLink::from)
        .filter(run -> isNew(run) && !doubtful.contains(run) && after.isInForce(run))
        .filter(run -> graph.find(run).filter(r -> CurrentRuns.isCurrent(after, r)).isPresent())
        .flatMap(run -> graph.run(run).stream())
        .map(
            run ->
                run.verdict() == Verdict.MET
                    ? run.run() + " verifies it by another protocol"
                    : run.run() + " verifies it, verdict " + run.verdict().label() + accepted(run))
        .findFirst();
  }

  private String accepted(RunAssessment run) {
    return after
        .analysis()
        .release()
        .decision()
        .filter(d -> graph.targets(d, "accepts").stream().anyMatch(r -> r.id().equals(run.run())))
        .map(d -> ", which " + d + " accepts")
        .orElse("");
  }

  private Optional<Replacement> successor(EvidenceRecord record) {
    Optional<RecordId> decision = after.analysis().release().decision();
    if (record.kind().equals("release-decision")
        && decision.filter(d -> !d.equals(record.id())).isPresent()) {
      return Optional.of(new Replacement(decision.get(), "decides the release now"));
    }
    return graph.sources(record.id(), "supersedes").stream()
        .filter(r -> after.profile().isEffective(r) && !doubtful.contains(r.id()))
        .findFirst()
        .map(r -> new Replacement(r.id(), "supersedes it"));
  }

  /** All that a run verified has been shown again. */
  private Optional<Replacement> repeated(EvidenceRecord run) {
    Optional<Replacement> last = Optional.empty();
    for (EvidenceRecord subject : graph.targets(run.id(), "verifies")) {
      if (after.profile().isEffective(subject)) {
        last = shown(subject.id(), run.id());
        if (last.isEmpty()) {
          return last;
        }
      }
    }
    return last.map(r -> new Replacement(r.by(), "verifies the same"));
  }

  /** A sound run that met its criteria and does for a record what another run did. */
  private Optional<Replacement> shown(RecordId subject, RecordId old) {
    return graph.incoming(subject).stream()
        .filter(l -> isVerifies(l) && l.strength().compareTo(Strength.RECORDED) <= 0)
        .map(TraceLink::from)
        .filter(run -> !run.equals(old) && !doubtful.contains(run))
        .filter(run -> isNew(run) || !reworded.contains(subject))
        .flatMap(run -> graph.find(run).stream())
        .filter(run -> CurrentRuns.isCurrent(after, run) && isMet(run) && isLike(run, old))
        .findFirst()
        .map(run -> new Replacement(run.id(), "verifies it now"));
  }

  private boolean isNew(RecordId run) {
    return pairing.before(run).isEmpty();
  }

  private boolean isMet(EvidenceRecord run) {
    return graph.run(run.id()).map(RunAssessment::verdict).filter(Verdict.MET::equals).isPresent();
  }

  /** Whether a run supersedes the other, or follows its protocol or one that supersedes that. */
  private boolean isLike(EvidenceRecord run, RecordId old) {
    if (graph.targets(run.id(), "supersedes").stream().anyMatch(r -> r.id().equals(old))) {
      return true;
    }
    List<EvidenceRecord> followed = graph.targets(old, "follows");
    return graph.targets(run.id(), "follows").stream()
        .anyMatch(
            p ->
                followed.contains(p)
                    || graph.targets(p.id(), "supersedes").stream().anyMatch(followed::contains));
  }

  private static boolean isVerifies(TraceLink link) {
    return link.relation().equals("verifies");
  }
}
