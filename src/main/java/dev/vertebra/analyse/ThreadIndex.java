package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Threads;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceThread;
import dev.vertebra.model.TraceThread.Aside;
import dev.vertebra.model.TraceThread.Entry;
import dev.vertebra.model.TraceThread.KindCount;
import dev.vertebra.model.TraceThread.Part;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of all records. Safe for use by several threads. */
final class ThreadIndex implements Threads {
  /** Inputs, and records around a thread, get this part of its places, or this many. */
  private static final int PART = 8;

  private static final int LEAST_INPUTS = 8;
  private static final int LEAST_AROUND = 14;

  /** What a record says in every thread; hubs are in all of them. */
  private record Facts(TraceThread.Day day, List<String> holes) {}

  private final TraceGraph graph;
  private final SpineOrder order;
  private final Steps.Sides sides;
  private final ThreadSizes sizes;
  private final ThreadHoles holes;
  private final Map<Integer, Facts> facts = new ConcurrentHashMap<>();
  private final ThreadSurroundings surroundings;

  ThreadIndex(TraceGraph graph, Profile profile, List<MatrixRow> matrix) {
    this.graph = graph;
    this.order = new SpineOrder(graph, profile);
    SpineDirection direction = new SpineDirection(profile);
    this.sides =
        Steps.of(graph, order, l -> profile.isSpine(l.relation()), direction::isTargetUpstream);
    this.sizes = ThreadSizes.of(order, sides);
    this.holes = new ThreadHoles(graph, profile, matrix);
    this.surroundings = new ThreadSurroundings(graph, profile, order);
  }

  @Override
  public TraceThread of(RecordId start, int most) {
    int number = order.number(start);
    int[] totals = new int[order.kinds().size()];
    Map<Stage, Integer> byStage = new HashMap<>();
    for (int kind = 0; kind < totals.length; kind++) {
      totals[kind] = sizes.count(number, kind);
      byStage.merge(order.stage(kind), totals[kind], Integer::sum);
    }
    ThreadWalk walk = ThreadWalk.from(number, order, sides, Shares.of(totals, most + 1));
    List<ThreadInputs.Input> inputs = ThreadInputs.of(walk, order, sides.upstream(), byStage);
    Set<RecordId> taken = new HashSet<>();
    for (ThreadInputs.Input input : inputs) {
      totals[order.kind(input.found().number())]++;
      taken.add(order.record(input.found().number()).id());
    }
    List<Aside> around =
        surroundings.of(walk).stream().filter(a -> !taken.contains(a.id())).toList();
    int room = Math.max(most - walk.found().size(), Math.max(LEAST_INPUTS, most / PART));
    int listed = Math.min(room, inputs.size());
    int shown = Math.min(Math.max(LEAST_AROUND, most / PART), around.size());
    return new TraceThread(
        start,
        parts(walk, inputs.subList(0, listed), totals),
        counts(totals),
        around.subList(0, shown),
        around.size() - shown);
  }

  private List<KindCount> counts(int[] totals) {
    List<KindCount> counts = new ArrayList<>();
    for (int kind = 0; kind < totals.length; kind++) {
      if (totals[kind] > 0) {
        counts.add(new KindCount(order.kinds().get(kind), totals[kind]));
      }
    }
    return counts;
  }

  /** Each stage of the spine, and each other one that has a record in the thread. */
  private List<Part> parts(ThreadWalk walk, List<ThreadInputs.Input> inputs, int[] totals) {
    Map<Stage, List<Entry>> listed = new HashMap<>();
    Map<Integer, List<Brought.Step>> brought = walk.brought();
    Set<Integer> found = new HashSet<>();
    walk.found().forEach(f -> found.add(f.number()));
    for (ThreadWalk.Found one : walk.found()) {
      List<Brought.Step> steps = brought.getOrDefault(one.number(), List.of());
      List<Integer> via =
          steps.stream().filter(s -> found.contains(s.before())).map(Brought.Step::link).toList();
      add(listed, one, via, steps.size() - via.size());
    }
    Map<Stage, Integer> byStage = new HashMap<>();
    for (int kind = 0; kind < totals.length; kind++) {
      byStage.merge(order.stage(kind), totals[kind], Integer::sum);
    }
    for (ThreadInputs.Input input : inputs) {
      add(listed, input.found(), input.links(), 0);
    }
    List<Part> parts = new ArrayList<>();
    for (Stage stage : order.stages()) {
      int total = byStage.getOrDefault(stage, 0);
      boolean isSpine = stage.place() == RelationSpec.Place.SPINE;
      if (isSpine || total > 0) {
        parts.add(
            new Part(
                stage.name(),
                stage.title(),
                isSpine,
                total,
                listed.getOrDefault(stage, List.of()),
                total > 0 ? "" : StageExpectations.of(stage)));
      }
    }
    return parts;
  }

  private void add(
      Map<Stage, List<Entry>> listed, ThreadWalk.Found found, List<Integer> via, int viaLeft) {
    EvidenceRecord record = order.record(found.number());
    Facts known =
        facts.computeIfAbsent(
            found.number(), n -> new Facts(TellingDay.of(record), holes.of(record)));
    listed
        .computeIfAbsent(order.stage(order.kind(found.number())), s -> new ArrayList<>())
        .add(
            new Entry(
                record.id(),
                found.way(),
                found.distance(),
                via.stream().map(graph.links()::get).toList(),
                viaLeft,
                known.day(),
                known.holes()));
  }
}
