package dev.vertebra.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.Impact.Affected;
import dev.vertebra.compare.Impact.Standing;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a comparison says about single edits, and which evidence they put in doubt. */
class ComparisonTest {

  private static RecordDelta delta(Comparison comparison, String id) {
    return comparison.records().stream()
        .filter(d -> d.record().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Affected> affected(Comparison comparison, String id) {
    return comparison.impact().affected().stream()
        .filter(a -> a.record().id().value().equals(id))
        .findFirst();
  }

  private static List<String> open(Comparison comparison) {
    return comparison.impact().of(Standing.OPEN).stream()
        .map(a -> a.record().id().value())
        .sorted()
        .toList();
  }

  @Test
  void aStateIsTheSameAsItself() {
    for (Path folder : List.of(State.BASE, Path.of("evidence"))) {
      Comparison same = State.of(folder).to(State.of(folder));
      assertThat(same.isSame()).isTrue();
      assertThat(same.count(RecordClass.UNCHANGED)).isEqualTo(same.after().records()).isPositive();
      assertThat(same.impact().affected()).isEmpty();
      assertThat(same.impact().considered()).isPositive();
    }
  }

  @Test
  void aRewordedRequirementIsRedLinedAndWhatRestsOnItsWordingIsFound() {
    Comparison comparison =
        State.base()
            .to(State.base().edit("REQ-1.md", "at least 0.75, overall", "at least 0.85, overall"));

    RecordDelta requirement = delta(comparison, "REQ-1");
    assertThat(requirement.sort()).isEqualTo(RecordClass.CHANGED);
    assertThat(requirement.fields())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.field()).isEqualTo("statement");
              assertThat(f.redLine().marked())
                  .isEqualTo(
                      "At the threshold the sensitivity is at least [-0.75,-] {+0.85,+} overall"
                          + " and in each group.");
            });
    assertThat(affected(comparison, "REQ-1").orElseThrow().route())
        .isEqualTo("REQ-1 <- verifies VR-1 -> verifies REQ-1");
    assertThat(affected(comparison, "PR-1").orElseThrow().route()).isEqualTo("REQ-1 <- tests PR-1");
    assertThat(affected(comparison, "RISK-1")).isPresent();
    assertThat(affected(comparison, "VR-1")).as("the run still shows the rest").isEmpty();
  }

  @Test
  void aFieldOnWhichNobodyReliesReachesNothing() {
    Comparison comparison =
        State.base().to(State.base().edit("REQ-1.md", "date: 2026-01-09", "date: 2026-01-08"));
    assertThat(delta(comparison, "REQ-1").sort()).isEqualTo(RecordClass.CHANGED);
    assertThat(comparison.impact().affected()).isEmpty();
    assertThat(comparison.impact().idle()).isEqualTo(1);
  }

  @Test
  void anotherThresholdPutsEveryRunAndWhatItShowsInDoubt() {
    State after = threshold();
    Comparison comparison = State.base().to(after);

    assertThat(comparison.system().isAnother()).isTrue();
    assertThat(comparison.system().count(Fate.CHANGED)).isEqualTo(1);
    assertThat(delta(comparison, "CMP-THRESHOLD").artifacts())
        .singleElement()
        .satisfies(a -> assertThat(a.fate()).isEqualTo(Fate.CHANGED));
    assertThat(delta(comparison, "CMP-THRESHOLD").fields()).as("told by its file").isEmpty();
    assertThat(open(comparison))
        .contains("MV-1", "VR-1", "REQ-1", "CLM-1", "RC-1", "RISK-1", "REL-1");
    assertThat(affected(comparison, "REQ-1").orElseThrow().route())
        .isEqualTo("CMP-THRESHOLD <- composed-of MV-1 <- evaluates VR-1 -> verifies REQ-1");
    assertThat(comparison.findings().count(FindingChange.Turn.NEW)).isPositive();
  }

  private static State threshold() {
    State after = State.base();
    String old = after.text("files/model/threshold.json");
    String young = old.replaceFirst("[0-9]\\.[0-9]+", "0.61");
    assertThat(young).isNotEqualTo(old);
    return after
        .put("files/model/threshold.json", young)
        .edit("components.yaml", Sha256.ofText(old).hex(), Sha256.ofText(young).hex());
  }

  @Test
  void aNewRunOfTheSameProtocolReplacesWhatAReviewedRunShowed() {
    State after =
        State.base()
            .edit("PR-1.md", "status: approved", "status: approved\nversion: \"2\"")
            .put(
                "VR-2.md",
                State.base()
                    .text("VR-1.md")
                    .replace("id: VR-1\n", "id: VR-2\naliases: [VR-1]\n")
                    .replace("aliases: [VR-1]\n", "")
                    .replace("clauses: [7.3.6", "supersedes: VR-1\nclauses: [7.3.6"))
            .edit("VR-1.md", "status: executed", "status: invalid");
    Comparison comparison = State.base().to(after);
    assertThat(delta(comparison, "VR-2").sort()).isEqualTo(RecordClass.ADDED);
    assertThat(delta(comparison, "VR-1").hasLeftForce()).isTrue();
    Affected claim = affected(comparison, "CLM-1").orElseThrow();
    assertThat(claim.cause().what()).isEqualTo("executed \u2192 invalid");
    assertThat(comparison.verdicts().runs())
        .extracting(r -> r.run().value())
        .containsExactly("VR-1", "VR-2");
  }

  @Test
  void aRemovedRunTakesItsProofWithIt() {
    Comparison comparison = State.base().to(State.base().remove("VR-1.md"));
    assertThat(delta(comparison, "VR-1").sort()).isEqualTo(RecordClass.REMOVED);
    assertThat(affected(comparison, "REQ-1").orElseThrow().route())
        .isEqualTo("VR-1 -> verifies REQ-1");
    assertThat(comparison.verdicts().figures())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.fate()).isEqualTo(Fate.REMOVED));
  }

  @Test
  void aRenameByAliasKeepsItsLinks() {
    State after =
        State.base()
            .move("RISK-1.md", "RISK-100.md")
            .edit("RISK-100.md", "id: RISK-1\n", "id: RISK-100\naliases: [RISK-1]\n")
            .edit("RC-1.md", "mitigates: RISK-1", "mitigates: RISK-100");
    Comparison comparison = State.base().to(after);
    RecordDelta risk = delta(comparison, "RISK-100");
    assertThat(risk.sort()).isEqualTo(RecordClass.RENAMED);
    assertThat(risk.basis()).isEqualTo(RecordDelta.Basis.ALIAS);
    assertThat(risk.saysOtherwise()).isFalse();
    assertThat(delta(comparison, "RC-1").sort()).isEqualTo(RecordClass.REFORMATTED);
    assertThat(comparison.count(RecordClass.ADDED) + comparison.count(RecordClass.REMOVED))
        .isZero();
    assertThat(comparison.impact().affected()).isEmpty();
  }

  @Test
  void aRenameWithoutAliasIsKnownByItsContent() {
    State after =
        State.base()
            .edit("RISK-1.md", "id: RISK-1\n", "id: RISK-77\n")
            .edit("RISK-1.md", "harm: Delay", "harm: A delay");
    RecordDelta risk = delta(State.base().to(after), "RISK-77");
    assertThat(risk.sort()).isEqualTo(RecordClass.RENAMED);
    assertThat(risk.basis()).isEqualTo(RecordDelta.Basis.CONTENT);
    assertThat(risk.fields()).extracting(FieldChange::field).containsExactly("harm");
  }

  @Test
  void anotherFigureOrASecondCandidateIsNoRename() {
    State figure =
        State.base()
            .edit("RISK-1.md", "id: RISK-1\n", "id: RISK-77\n")
            .edit("RISK-1.md", "severity: 3", "severity: 4");
    Comparison comparison = State.base().to(figure);
    assertThat(comparison.count(RecordClass.RENAMED)).isZero();
    assertThat(comparison.count(RecordClass.REMOVED)).isEqualTo(1);

    State twins = State.base().edit("RISK-1.md", "id: RISK-1\n", "id: RISK-77\n");
    twins.put("RISK-78.md", twins.text("RISK-1.md").replace("RISK-77", "RISK-78"));
    assertThat(State.base().to(twins).count(RecordClass.RENAMED)).isZero();
  }

  @Test
  void aRelinkedControlShowsBothTargets() {
    State before =
        State.base()
            .put("RISK-2.md", State.base().text("RISK-1.md").replace("id: RISK-1", "id: RISK-2"));
    State after = before.copy().edit("RC-1.md", "mitigates: RISK-1", "mitigates: RISK-2");
    assertThat(delta(before.to(after), "RC-1").links())
        .containsExactly(
            new LinkChange(
                "mitigates",
                Optional.of("RISK-1"),
                Optional.of("RISK-2"),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aReviewOfTheLinkEndsTheWalk() {
    State after = State.base().edit("IU-1.md", "population: ", "population: Since this year ");
    Comparison doubtful = State.base().to(after);
    assertThat(affected(doubtful, "REQ-1").orElseThrow().route())
        .isEqualTo("IU-1 <- derives-from REQ-1");

    Comparison reviewed = State.base().to(after.copy().review("REQ-1"));
    assertThat(affected(reviewed, "REQ-1")).isEmpty();
    assertThat(reviewed.impact().reviewed())
        .extracting(r -> r.from() + " " + r.relation() + " " + r.to())
        .contains("REQ-1 derives-from IU-1");
    assertThat(open(reviewed)).hasSizeLessThan(open(doubtful).size());
  }

  @Test
  void signaturesAndStatesAreChanges() {
    State after =
        State.base()
            .edit("REQ-1.md", "status: approved", "status: draft")
            .edit("REQ-1.md", "at: 2026-01-10T09:00:00Z", "at: 2026-01-11T09:00:00Z");
    RecordDelta requirement = delta(State.base().to(after), "REQ-1");
    assertThat(requirement.hasOtherState()).isTrue();
    assertThat(requirement.hasLeftForce()).isTrue();
    assertThat(requirement.approvals())
        .extracting(ApprovalChange::fate)
        .containsExactly(Fate.REMOVED, Fate.ADDED);
  }

  @Test
  void aProjectFileThatSaysSomethingElseIsADifference() {
    Comparison comparison =
        State.base()
            .to(
                State.base()
                    .put(
                        "vertebra.yaml",
                        State.base().text("vertebra.yaml")
                            + "rules:\n  - {code: VT381, severity: note}\n"));
    assertThat(comparison.isSame()).isFalse();
    assertThat(comparison.settings()).containsExactly(new SettingChange("rule VT381", "", "note"));
  }

  @Test
  void whatARecordThatCannotBeReadSaysIsNotCalledTheSame() {
    State before = State.base().edit("REQ-1.md", "category: performance", "category: nonsense");
    State after = before.copy().edit("REQ-1.md", "category: nonsense", "category: folly");
    assertThat(delta(before.to(after), "REQ-1").fields())
        .extracting(FieldChange::field)
        .containsExactly("text");
  }

  @Test
  void idsOfTheAffectedAreOfTheNewerState() {
    Comparison comparison = State.base().to(threshold());
    assertThat(comparison.impact().affected())
        .allSatisfy(a -> assertThat(RecordId.isValid(a.record().id().value())).isTrue())
        .extracting(a -> a.path().get(a.path().size() - 1).to())
        .containsExactlyElementsOf(
            comparison.impact().affected().stream().map(a -> a.record().id()).toList());
  }
}
