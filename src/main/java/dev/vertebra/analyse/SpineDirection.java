package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.LeadingOn;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.HashMap;
import java.util.Map;

/**
 * Which end of a spine link lies upstream, towards the intended use.
 *
 * <p>Between two stages of the spine it is the earlier stage, whoever wrote the link. Inside a
 * stage, and where an end lies outside the spine, the relation decides: a record names what it
 * comes from (derives from, arises from, mitigates, drawn from, follows, reproduces, observed in,
 * addresses, caused by …), so its target is upstream; but by relations that are {@link LeadingOn}
 * it names what came of it.
 */
final class SpineDirection {
  /** Place of a stage outside the spine, or of a kind that no profile knows. */
  private static final int OUTSIDE = -1;

  private final Map<String, Integer> places = new HashMap<>();

  SpineDirection(Profile profile) {
    Map<String, Integer> stages = new HashMap<>();
    for (Stage stage : profile.stages()) {
      boolean isSpine = stage.place() == RelationSpec.Place.SPINE;
      stages.put(stage.name(), isSpine ? stages.size() : OUTSIDE);
    }
    for (KindSpec kind : profile.kinds().values()) {
      places.put(kind.name(), stages.getOrDefault(kind.stage(), OUTSIDE));
    }
  }

  /** Whether the target of a link of this relation lies upstream of the record that holds it. */
  boolean isTargetUpstream(EvidenceRecord from, String relation, EvidenceRecord to) {
    int source = places.getOrDefault(from.kind(), OUTSIDE);
    int target = places.getOrDefault(to.kind(), OUTSIDE);
    boolean isSettledByStage = source != target && source != OUTSIDE && target != OUTSIDE;
    return isSettledByStage ? target < source : !LeadingOn.holds(relation);
  }
}
