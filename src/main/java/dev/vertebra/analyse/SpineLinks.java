package dev.vertebra.analyse;

import dev.vertebra.model.LinkShare;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the links of the evidence spine by strength. */
final class SpineLinks {
  private SpineLinks() {}

  /** Over the whole spine. */
  static LinkShare share(TraceGraph graph, Profile profile) {
    return count(graph.links().stream().filter(l -> profile.isSpine(l.relation())).toList());
  }

  /** By the name of the stage that a link starts from; stages without a link are left out. */
  static Map<String, LinkShare> byStage(TraceGraph graph, Profile profile) {
    Map<String, LinkShare> shares = new LinkedHashMap<>();
    for (Stage stage : profile.stages()) {
      List<TraceLink> links =
          graph.links().stream()
              .filter(l -> profile.isSpine(l.relation()))
              .filter(l -> stageOf(graph, profile, l).equals(stage.name()))
              .toList();
      if (!links.isEmpty() || stage.place() == RelationSpec.Place.SPINE) {
        shares.put(stage.name(), count(links));
      }
    }
    return shares;
  }

  private static String stageOf(TraceGraph graph, Profile profile, TraceLink link) {
    return profile.kind(graph.get(link.from()).kind()).map(KindSpec::stage).orElse("");
  }

  private static LinkShare count(List<TraceLink> links) {
    Map<Strength, Integer> counts = new EnumMap<>(Strength.class);
    links.forEach(l -> counts.merge(l.strength(), 1, Integer::sum));
    return new LinkShare(counts);
  }
}
