package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.check.binding.AcceptedRunOfAnotherSystem;
import dev.vertebra.check.binding.ProgramNotOnRecord;
import dev.vertebra.check.binding.TestOverlapsTraining;
import dev.vertebra.check.binding.UnknownInput;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingRulesTest {
  private static final String DATA = "kind: dataset, status: released, rows: 1";

  private static String input(String role, String text) {
    return "{\"role\": \"%s\", \"name\": \"n\", \"sha256\": \"%s\"}"
        .formatted(role, Sha256.ofText(text));
  }

  /** A source with a training and a test split, each with a file of its own and the source's. */
  private static EvidenceFixture splits(String testFields) {
    EvidenceFixture fixture =
        new EvidenceFixture().file("all.csv", "all").file("a.csv", "a").file("b.csv", "b");
    String all = fixture.artifact("all.csv");
    String a = fixture.artifact("a.csv");
    return fixture
        .record("id: DS-ALL, role: source, %s, artifacts: [%s]".formatted(DATA, all))
        .record(
            "id: DS-A, role: training, %s, drawn-from: DS-ALL, artifacts: [%s, %s]"
                .formatted(DATA, all, a))
        .record("id: DS-B, %s, %s".formatted(DATA, testFields))
        .record("id: MV-1, kind: model-version, status: released, trained-on: DS-A");
  }

  private static String testSplit(EvidenceFixture files) {
    return "role: test, drawn-from: DS-ALL, artifacts: [%s, %s]"
        .formatted(files.artifact("all.csv"), files.artifact("b.csv"));
  }

  private static EvidenceFixture files() {
    return new EvidenceFixture().file("all.csv", "all").file("a.csv", "a").file("b.csv", "b");
  }

  private static List<String> overlaps(String testFields, String uses) {
    return splits(testFields)
        .run("VR-1", "evaluates: MV-1, uses-data: " + uses, "", "")
        .check(new TestOverlapsTraining())
        .stream()
        .map(Diagnostic::label)
        .toList();
  }

  @Test
  void splitsOfOneSourceAreIndependentAlthoughTheyShareItsFile() {
    assertThat(overlaps(testSplit(files()), "DS-B")).isEmpty();
  }

  @Test
  void trainingDataIsNoTestData() {
    assertThat(overlaps(testSplit(files()), "DS-A")).containsExactly("`MV-1` was trained on it");
  }

  @Test
  void theSourceOfTrainingDataIsNoTestData() {
    assertThat(overlaps(testSplit(files()), "DS-ALL"))
        .containsExactly("training data of `MV-1` was drawn from it");
  }

  @Test
  void aPartOfTrainingDataIsNoTestData() {
    assertThat(overlaps("role: test, drawn-from: DS-A", "DS-B"))
        .containsExactly("it was drawn from training data of `MV-1`");
  }

  @Test
  void aCopyOfTrainingDataIsNoTestData() {
    String copy = "role: test, artifacts: [%s]".formatted(files().artifact("a.csv"));
    assertThat(overlaps(copy, "DS-B"))
        .containsExactly("it has the same bytes as `DS-A`, which trained `MV-1`");
  }

  @Test
  void tuningDataIsNoTestData() {
    assertThat(overlaps("role: tuning, drawn-from: DS-ALL", "DS-B"))
        .containsExactly("its role is `tuning`");
  }

  @Test
  void aRetrainingIsNoTest() {
    EvidenceFixture fixture =
        splits("role: test")
            .run("VR-1", "evaluates: MV-1, uses-data: DS-A", "", input("training-data", "a"));
    assertThat(fixture.check(new TestOverlapsTraining())).isEmpty();
  }

  @Test
  void anInputThatNoRecordCarriesIsUnknown() {
    EvidenceFixture fixture =
        splits("role: test")
            .run("VR-1", "evaluates: MV-1", "", input("test-data", "lost"))
            .run("VR-2", "evaluates: MV-1", "", input("test-data", "a"));
    assertThat(fixture.check(new UnknownInput()))
        .extracting(Diagnostic::subject)
        .containsExactly("VR-1");
  }

  @Test
  void aProgramThatNoRecordCarriesIsAWarning() {
    EvidenceFixture fixture = new EvidenceFixture().run("VR-1", "evaluates: MV-1", "", "");
    assertThat(fixture.check(new ProgramNotOnRecord())).hasSize(1);
    fixture.record(
        "id: TOOL-1, kind: tool, status: validated, artifacts: [{path: p, sha256: '%s'}]"
            .formatted("0".repeat(64)));
    assertThat(fixture.check(new ProgramNotOnRecord())).isEmpty();
  }

  @Test
  void aReleaseAcceptsRunsOfItsOwnVersion() {
    EvidenceFixture fixture =
        new EvidenceFixture()
            .record("id: MV-1, kind: model-version, status: released, release: '1.0.0'")
            .record("id: MV-0, kind: model-version, status: released, release: '0.9.0'")
            .run("VR-1", "evaluates: MV-1", "", "")
            .run("VR-0", "evaluates: MV-0", "", "")
            .record(
                "id: REL-1, kind: release-decision, status: approved, release: '1.0.0', decision:"
                    + " released, releases: MV-1, accepts: [VR-0, VR-1]");
    assertThat(fixture.check(new AcceptedRunOfAnotherSystem()))
        .extracting(Diagnostic::message)
        .containsExactly("`REL-1` releases `MV-1`, but `VR-0` evaluates `MV-0`");
  }
}
