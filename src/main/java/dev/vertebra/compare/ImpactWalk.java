package dev.vertebra.compare;

import dev.vertebra.compare.Impact.Affected;
import dev.vertebra.compare.Impact.Cause;
import dev.vertebra.compare.Impact.Heading;
import dev.vertebra.compare.Impact.Replacement;
import dev.vertebra.compare.Impact.Step;
import dev.vertebra.compare.Sources.Reach;
import dev.vertebra.compare.Sources.Source;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks from every change to the evidence that rested on it: first over links that rely on a
 * changed field or are tied to a changed file, then over links that carry proof ({@link Carriers}).
 * Breadth first, each record once, so that every path is a shortest one and the effort grows with
 * the links and not with the paths. Only links that stood in both states count: what came with the
 * change was made in its knowledge. The walk ends at links that were reviewed since ({@link
 * Reviewings}) and at records that something current replaces ({@link Standing}).
 */
final class ImpactWalk {
  private final Side before;
  private final Side after;
  private final Pairing pairing;
  private final Reviewings reviewings;
  private final Set<LinkKey> stood = new HashSet<>();
  private final Set<RecordId> startsOf = new HashSet<>();

  /** A link by the newer ids of its ends. */
  private record LinkKey(RecordId from, String relation, RecordId to) {}

  /** Whether a walk goes on from a record. */
  private enum Extent {
    ONWARDS,
    LAST
  }

  /** How the walk came to a record. */
  private record Arrival(
      RecordId record, Cause cause, Optional<Arrival> from, Optional<Step> step) {}

  private ImpactWalk(Side before, Side after, Pairing pairing) {
    this.before = before;
    this.after = after;
    this.pairing = pairing;
    this.reviewings = new Reviewings(before, after);
    for (TraceLink link : before.graph().links()) {
      Optional<RecordId> from = pairing.after(link.from()).map(EvidenceRecord::id);
      Optional<RecordId> to = link.to().flatMap(pairing::after).map(EvidenceRecord::id);
      if (from.isPresent() && to.isPresent()) {
        stood.add(new LinkKey(from.get(), link.relation(), to.get()));
      }
    }
  }

  static Impact of(
      Side before, Side after, Pairing pairing, List<RecordDelta> deltas, SystemChange system) {
    List<Source> sources = Sources.of(deltas, system, before, pairing);
    ImpactWalk walk = new ImpactWalk(before, after, pairing);
    // Once as if nothing were replaced: what any doubt can reach replaces nothing.
    Search wide = walk.new Search(Optional.empty());
    wide.run(sources);
    Set<RecordId> doubtful = new HashSet<>(wide.open.keySet());
    Set<RecordId> reworded = new HashSet<>();
    sources.stream().filter(s -> !s.fields().isEmpty()).forEach(s -> reworded.add(s.record()));
    Standing standing = new Standing(after, pairing, reworded, doubtful);
    walk.reviewings.forget();
    Search search = walk.new Search(Optional.of(standing));
    search.run(sources);
    return walk.impact(search, sources, standing);
  }

  private Impact impact(Search search, List<Source> sources, Standing standing) {
    List<Affected> affected = new ArrayList<>();
    search.open.values().forEach(a -> affected.add(open(a, standing)));
    search.ended.values().forEach(a -> affected.add(open(a, standing)));
    search.replaced.forEach(
        (id, a) ->
            affected.add(affected(a.arrival(), Impact.Standing.REPLACED, Optional.of(a.by()), "")));
    affected.sort(
        Comparator.comparing(Affected::standing)
            .thenComparing(a -> a.cause().record())
            .thenComparing(a -> a.path().size())
            .thenComparing(a -> a.record().id()));
    int considered = (int) after.graph().records().stream().filter(r -> isEvidence(r.id())).count();
    int idle = (int) sources.stream().filter(s -> !startsOf.contains(s.record())).count();
    return new Impact(affected, considered, sources.size(), idle, reviewings.found());
  }

  private Affected open(Arrival arrival, Standing standing) {
    EvidenceRecord record = after.graph().get(arrival.record());
    return affected(
        arrival, Impact.Standing.OPEN, Optional.empty(), standing.hint(record).orElse(""));
  }

  private Affected affected(
      Arrival arrival, Impact.Standing standing, Optional<Replacement> by, String hint) {
    List<Step> path = new ArrayList<>();
    for (Optional<Arrival> at = Optional.of(arrival); at.isPresent(); at = at.get().from()) {
      at.get().step().ifPresent(path::add);
    }
    Collections.reverse(path);
    return new Affected(
        after.at(after.graph().get(arrival.record())), standing, arrival.cause(), path, by, hint);
  }

  /** Whether a record counted as evidence before and still does. */
  private boolean isEvidence(RecordId id) {
    return after.isInForce(id)
        && pairing.before(id).filter(before.profile()::isEffective).isPresent();
  }

  /** One search. */
  private final class Search {
    private final Optional<Standing> standing;
    private final Map<RecordId, Arrival> open = new LinkedHashMap<>();
    private final Map<RecordId, Arrival> ended = new LinkedHashMap<>();
    private final Map<RecordId, Replaced> replaced = new LinkedHashMap<>();
    private final Deque<Arrival> queue = new ArrayDeque<>();
    private final List<Runnable> reworded = new ArrayList<>();

    private record Replaced(Arrival arrival, Replacement by) {}

    Search(Optional<Standing> standing) {
      this.standing = standing;
    }

    void run(List<Source> sources) {
      for (Source source : sources) {
        Arrival start =
            new Arrival(source.record(), source.cause(), Optional.empty(), Optional.empty());
        if (source.reach() == Reach.GONE) {
          gone(source, start);
        } else {
          first(source, start);
        }
      }
      // Two steps away: after all that is one step away.
      reworded.forEach(Runnable::run);
      while (!queue.isEmpty()) {
        onwards(queue.remove());
      }
    }

    private void first(Source source, Arrival start) {
      for (TraceLink link : after.graph().incoming(source.record())) {
        if (concerns(source, link)) {
          first(link, start, Reviewings.Since.CHANGE);
        } else if (source.reach() == Reach.FORCE && needsForce(link)) {
          first(link, start, Reviewings.Since.COMPARISON);
        }
      }
      if (source.reach() == Reach.FORCE) {
        along(start);
      }
    }

    /** What ran stays true when its protocol is retired; what is implemented by it does not. */
    private boolean needsForce(TraceLink link) {
      return holderRests(link, after)
          && after
              .profile()
              .relation(link.relation())
              .filter(r -> r.reliance() == RelationSpec.Reliance.IN_FORCE)
              .isPresent();
    }

    /** A run that verifies what was reworded still shows the rest: only the wording is in doubt. */
    private void first(TraceLink link, Arrival start, Reviewings.Since since) {
      if (!stands(link) || reviewings.isSettled(link, since)) {
        return;
      }
      if (link.relation().equals("verifies")) {
        Step there = new Step(link.relation(), Heading.AGAINST, link.from());
        Arrival run =
            new Arrival(link.from(), start.cause(), Optional.of(start), Optional.of(there));
        startsOf.add(start.record());
        reworded.add(() -> arrive(run, link, Heading.ALONG, start.record()));
      } else {
        Extent extent = Carriers.isAboutTarget(link) ? Extent.LAST : Extent.ONWARDS;
        arrive(start, link, Heading.AGAINST, link.from(), extent);
      }
    }

    /** Whether a link relies on what a change is about. */
    private boolean concerns(Source source, TraceLink link) {
      return switch (source.reach()) {
        case FIELDS, FORCE -> relies(source, link);
        case FILES -> Carriers.isTied(link) || relies(source, link);
        case SYSTEM -> link.relation().equals("evaluates");
        case GONE -> false;
      };
    }

    private boolean relies(Source source, TraceLink link) {
      String from = after.graph().find(link.from()).map(EvidenceRecord::kind).orElse("");
      String to = after.graph().find(source.record()).map(EvidenceRecord::kind).orElse("");
      return after.profile().reliesOn(from, link.relation(), to).stream()
          .anyMatch(source.fields()::contains);
    }

    /** Links of a record that is gone stand in the older state only. */
    private void gone(Source source, Arrival start) {
      for (TraceLink link : before.graph().incoming(source.record())) {
        Optional<RecordId> holder = pairing.after(link.from()).map(EvidenceRecord::id);
        if (holderRests(link, before) && holder.isPresent()) {
          arrive(start, link, Heading.AGAINST, holder.get());
        }
      }
      for (TraceLink link : before.graph().outgoing(source.record())) {
        link.to()
            .flatMap(pairing::after)
            .filter(to -> Carriers.targetRests(link, to))
            .ifPresent(to -> arrive(start, link, Heading.ALONG, to.id()));
      }
    }

    private void onwards(Arrival at) {
      for (TraceLink link : after.graph().incoming(at.record())) {
        if (holderRests(link, after)
            && stands(link)
            && !reviewings.isSettled(link, Reviewings.Since.COMPARISON)) {
          arrive(at, link, Heading.AGAINST, link.from());
        }
      }
      along(at);
    }

    private static boolean holderRests(TraceLink link, Side side) {
      return link.to()
          .flatMap(side.graph()::find)
          .filter(target -> Carriers.holderRests(link, target))
          .isPresent();
    }

    private void along(Arrival at) {
      for (TraceLink link : after.graph().outgoing(at.record())) {
        Optional<EvidenceRecord> target = link.to().flatMap(after.graph()::find);
        if (target.filter(t -> Carriers.targetRests(link, t)).isPresent()
            && stands(link)
            && !reviewings.isSettled(link, Reviewings.Since.COMPARISON)) {
          arrive(at, link, Heading.ALONG, target.get().id());
        }
      }
    }

    private void arrive(Arrival at, TraceLink link, Heading heading, RecordId to) {
      arrive(at, link, heading, to, Extent.ONWARDS);
    }

    private void arrive(Arrival at, TraceLink link, Heading heading, RecordId to, Extent extent) {
      if (ended.containsKey(to) && extent == Extent.ONWARDS) {
        ended.remove(to);
      }
      if (!isEvidence(to) || open.containsKey(to) || ended.containsKey(to)) {
        return;
      }
      if (at.from().isEmpty()) {
        startsOf.add(at.record());
      }
      Arrival arrival =
          new Arrival(
              to, at.cause(), Optional.of(at), Optional.of(new Step(link.relation(), heading, to)));
      Optional<Replacement> by =
          standing.flatMap(s -> s.of(after.graph().get(to), Optional.of(link)));
      if (by.isPresent()) {
        replaced.putIfAbsent(to, new Replaced(arrival, by.get()));
      } else if (extent == Extent.LAST) {
        replaced.remove(to);
        ended.put(to, arrival);
      } else {
        replaced.remove(to);
        open.put(to, arrival);
        queue.add(arrival);
      }
    }

    private boolean stands(TraceLink link) {
      return link.to()
          .filter(to -> stood.contains(new LinkKey(link.from(), link.relation(), to)))
          .isPresent();
    }
  }
}
