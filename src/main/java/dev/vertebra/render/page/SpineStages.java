package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole release by stages: how many links tie which of them, and which kinds these come from.
 *
 * @param rows one for each stage of the spine, in its order
 */
public record SpineStages(List<Row> rows) {

  /**
   * A stage.
   *
   * @param stage the stage
   * @param ties what it holds towards other stages, in the order of the spine
   * @param within links between its own kinds
   */
  public record Row(StageView stage, List<StageTie> ties, List<KindTie> within) {
    public Row {
      ties = List.copyOf(ties);
      within = List.copyOf(within);
    }
  }

  /**
   * All links from one stage to another.
   *
   * @param to the other stage
   * @param kinds the same links by kind and relation
   */
  public record StageTie(StageView to, List<KindTie> kinds) {
    public StageTie {
      kinds = List.copyOf(kinds);
    }

    /** Number of links. */
    public int links() {
      return kinds.stream().mapToInt(KindTie::links).sum();
    }

    /** Number of them that are proven. */
    public int proven() {
      return kinds.stream().mapToInt(KindTie::proven).sum();
    }

    /** Strength of the weakest. */
    public Strength weakest() {
      return kinds.stream().map(KindTie::weakest).max(Strength::compareTo).orElseThrow();
    }
  }

  /**
   * Links of one relation from one kind to another.
   *
   * @param from the kind that holds them
   * @param relation as shown
   * @param to the kind that they lead to
   * @param links number of links
   * @param proven number of them that are proven
   * @param weakest strength of the weakest
   */
  public record KindTie(
      KindView from, String relation, KindView to, int links, int proven, Strength weakest) {}

  public SpineStages {
    rows = List.copyOf(rows);
  }

  /** Number of links. */
  public int links() {
    return rows.stream()
        .mapToInt(
            r ->
                r.ties().stream().mapToInt(StageTie::links).sum()
                    + r.within().stream().mapToInt(KindTie::links).sum())
        .sum();
  }

  private record Ends(String from, String to) {}

  /** The links of a graph of kinds by stage. */
  static SpineStages of(SpineGraph kinds, List<StageView> stages) {
    Map<String, KindView> views = new LinkedHashMap<>();
    Map<String, StageView> stageOf = new LinkedHashMap<>();
    for (StageView stage : stages) {
      for (KindView kind : stage.kinds()) {
        views.put(kind.kind(), kind);
        stageOf.put(kind.kind(), stage);
      }
    }
    Map<Ends, List<KindTie>> ties = new LinkedHashMap<>();
    for (SpineGraph.Edge edge : kinds.edges()) {
      KindView from = views.get(edge.from());
      KindView to = views.get(edge.to());
      StageView start = stageOf.get(edge.from());
      StageView end = stageOf.get(edge.to());
      if (from != null && to != null && start != null && end != null) {
        ties.computeIfAbsent(new Ends(start.name(), end.name()), e -> new ArrayList<>())
            .add(
                new KindTie(
                    from, edge.relation(), to, edge.count(), edge.proven(), edge.strength()));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (StageView stage : stages) {
      if (stage.isSpine()) {
        List<StageTie> out = new ArrayList<>();
        for (StageView other : stages) {
          List<KindTie> found = ties.getOrDefault(new Ends(stage.name(), other.name()), List.of());
          if (!other.name().equals(stage.name()) && !found.isEmpty()) {
            out.add(new StageTie(other, found));
          }
        }
        rows.add(
            new Row(
                stage, out, ties.getOrDefault(new Ends(stage.name(), stage.name()), List.of())));
      }
    }
    return new SpineStages(rows);
  }
}
