package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkShare;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records by kind, and kinds by stage, computed once. */
final class Kinds {
  /** Where records stand whose kind no profile knows. */
  private static final Stage UNKNOWN =
      new Stage("unknown", "Unknown kinds", RelationSpec.Place.SURROUNDINGS);

  private final Map<String, List<EvidenceRecord>> records = new TreeMap<>();
  private final Map<String, KindView> views = new LinkedHashMap<>();
  private final List<StageView> stages = new ArrayList<>();
  private final Map<String, StageView> stageOf = new TreeMap<>();

  Kinds(Publication publication) {
    Profile profile = publication.profile();
    for (EvidenceRecord record : publication.graph().records()) {
      records.computeIfAbsent(record.kind(), k -> new ArrayList<>()).add(record);
    }
    Collection<String> all = new TreeSet<>(profile.kinds().keySet());
    all.addAll(records.keySet());
    FileNames names = new FileNames(all);
    profile.kinds().values().forEach(k -> views.put(k.name(), view(k, names)));
    records.keySet().stream()
        .filter(k -> !views.containsKey(k))
        .forEach(
            k ->
                views.put(
                    k,
                    view(
                        new KindSpec(
                            k,
                            k,
                            k,
                            "",
                            UNKNOWN.name(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()),
                        names)));
    Map<String, LinkShare> shares = publication.analysis().spineByStage();
    for (Stage stage : profile.stages()) {
      addStage(stage, shares.getOrDefault(stage.name(), new LinkShare(Map.of())), profile);
    }
    addStage(UNKNOWN, new LinkShare(Map.of()), profile);
  }

  /** The kind of this name. */
  Optional<KindView> find(String kind) {
    return Optional.ofNullable(views.get(kind));
  }

  /** Records of a kind, sorted by id. */
  List<EvidenceRecord> records(String kind) {
    return records.getOrDefault(kind, List.of());
  }

  /** Stages in the order of the spine; one without records is listed when the profile has it. */
  List<StageView> stages() {
    return List.copyOf(stages);
  }

  /** The stage of a kind. */
  StageView stage(String kind) {
    StageView stage = stageOf.get(kind);
    if (stage == null) {
      throw new IllegalArgumentException("no record of kind " + kind);
    }
    return stage;
  }

  private void addStage(Stage stage, LinkShare share, Profile profile) {
    List<KindView> kinds =
        views.values().stream()
            .filter(k -> stageName(k.kind(), profile).equals(stage.name()) && k.count() > 0)
            .toList();
    if (stage.equals(UNKNOWN) && kinds.isEmpty()) {
      return;
    }
    StageView view =
        new StageView(
            stage.name(),
            stage.title(),
            stage.place() == RelationSpec.Place.SPINE,
            kinds,
            ShareView.of(share));
    stages.add(view);
    kinds.forEach(k -> stageOf.put(k.kind(), view));
  }

  private static String stageName(String kind, Profile profile) {
    return profile
        .kind(kind)
        .map(KindSpec::stage)
        .filter(s -> profile.stages().stream().anyMatch(p -> p.name().equals(s)))
        .orElse(UNKNOWN.name());
  }

  private KindView view(KindSpec kind, FileNames names) {
    List<EvidenceRecord> own = records.getOrDefault(kind.name(), List.of());
    long effective = own.stream().filter(r -> kind.effective().contains(r.status())).count();
    return new KindView(
        kind.name(),
        names.of(kind.name()),
        kind.title(),
        kind.plural(),
        own.size(),
        Math.toIntExact(effective));
  }
}
