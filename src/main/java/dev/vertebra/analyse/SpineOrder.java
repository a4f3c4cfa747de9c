package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All records numbered in spine order: by stage, then by kind as the profile lists them, then by
 * id. Records of one kind have numbers without a break.
 */
final class SpineOrder {
  /** Where kinds stand that no profile knows. */
  private static final Stage UNKNOWN =
      new Stage("unknown", "Unknown kinds", RelationSpec.Place.SURROUNDINGS);

  private final List<EvidenceRecord> records;
  private final Map<RecordId, Integer> numbers = new HashMap<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<Stage> all = new ArrayList<>();
  private final int[] kindOf;
  private final List<Integer> firsts = new ArrayList<>();

  SpineOrder(TraceGraph graph, Profile profile) {
    Map<String, Stage> stageByName = new HashMap<>();
    Map<String, Integer> stagePlaces = new HashMap<>();
    for (Stage stage : profile.stages()) {
      stagePlaces.put(stage.name(), stagePlaces.size());
      stageByName.put(stage.name(), stage);
    }
    all.addAll(profile.stages());
    all.add(UNKNOWN);
    Map<String, Integer> kindPlaces = new HashMap<>();
    Map<String, String> stageOf = new HashMap<>();
    for (KindSpec kind : profile.kinds().values()) {
      kindPlaces.put(kind.name(), kindPlaces.size());
      stageOf.put(kind.name(), kind.stage());
    }
    this.records =
        graph.records().stream()
            .sorted(
                Comparator.<EvidenceRecord>comparingInt(
                        r ->
                            stagePlaces.getOrDefault(
                                stageOf.getOrDefault(r.kind(), ""), Integer.MAX_VALUE))
                    .thenComparingInt(r -> kindPlaces.getOrDefault(r.kind(), Integer.MAX_VALUE))
                    .thenComparing(EvidenceRecord::kind)
                    .thenComparing(EvidenceRecord::id))
            .toList();
    this.kindOf = new int[records.size()];
    for (int i = 0; i < records.size(); i++) {
      EvidenceRecord record = records.get(i);
      if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(record.kind())) {
        kinds.add(record.kind());
        firsts.add(i);
        stages.add(stageByName.getOrDefault(stageOf.getOrDefault(record.kind(), ""), UNKNOWN));
      }
      kindOf[i] = kinds.size() - 1;
      numbers.put(record.id(), i);
    }
    firsts.add(records.size());
  }

  /** Number of records. */
  int size() {
    return records.size();
  }

  EvidenceRecord record(int number) {
    return records.get(number);
  }

  /** The number of a record of the graph. */
  int number(RecordId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no record " + id);
    }
    return number;
  }

  /** Kinds that have records, in spine order. */
  List<String> kinds() {
    return kinds;
  }

  /** All stages, in the order of the spine; last the one of kinds that no profile knows. */
  List<Stage> stages() {
    return all;
  }

  /** The stage of a kind, by the kind's place. */
  Stage stage(int kind) {
    return stages.get(kind);
  }

  /** Place of a record's kind among {@link #kinds}. */
  int kind(int number) {
    return kindOf[number];
  }

  /** Number of the first record of a kind; of the place after the last one, of all records. */
  int first(int kind) {
    return firsts.get(kind);
  }
}
