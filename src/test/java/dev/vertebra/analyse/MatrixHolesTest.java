package dev.vertebra.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Hole;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holes in rows of the matrix, open and justified, on the corpus's complete base. */
class MatrixHolesTest {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");
  private static final String STRICTER =
      "subgroup: 50-and-over, at-least: 0.85}\nanalysis: Proportion";

  private final Map<String, byte[]> files = new TreeMap<>();

  @Test
  void theCompleteBaseHasNoHole() throws IOException {
    assertThat(row("REQ-1").gaps()).isEmpty();
  }

  @Test
  void aFailedCriterionIsAnOpenHoleUntilADecisionNamesItAsALimitation() throws IOException {
    edit("PR-1.md", "subgroup: 50-and-over, at-least: 0.75}\nanalysis: Proportion", STRICTER);
    assertThat(row("REQ-1").gaps())
        .containsExactly(
            Hole.open(
                Hole.Sort.NOT_MET,
                "VR-1 does not meet sensitivity in 50-and-over \u2265 0.85 (0.800)"));

    edit(
        "REL-1.md",
        "decision: released\n",
        "decision: released-with-restriction\nrestriction: Not from 50 years of age on.\n"
            + "limitations:\n  - {run: VR-1, metric: sensitivity, subgroup: 50-and-over, label:"
            + " LBL-1, statement: One relapse of five may be missed.}\n");
    MatrixRow row = row("REQ-1");
    assertThat(row.gaps())
        .singleElement()
        .satisfies(
            hole ->
                assertThat(hole.justification())
                    .contains(
                        new Hole.Justification(
                            "accepted with a limitation: One relapse of five may be missed.",
                            Optional.of(new RecordId("REL-1")))));
    assertThat(row.holes()).as("it still speaks against the proof").hasSize(1);
  }

  @Test
  void aLimitationOfAnotherGroupJustifiesNothing() throws IOException {
    edit("PR-1.md", "subgroup: 50-and-over, at-least: 0.75}\nanalysis: Proportion", STRICTER);
    edit(
        "REL-1.md",
        "decision: released\n",
        "decision: released-with-restriction\nrestriction: None below 50.\n"
            + "limitations:\n  - {run: VR-1, metric: sensitivity, subgroup: under-50, label:"
            + " LBL-1, statement: Other.}\n");
    assertThat(row("REQ-1").gaps()).singleElement().matches(h -> !h.isJustified());
  }

  @Test
  void aWaiverJustifiesThatNothingVerifies() throws IOException {
    add(
        "a.yaml",
        "  - {id: REQ-2, kind: requirement, title: T, status: approved, category: data,"
            + " statement: S, derives-from: IU-1}");
    assertThat(row("REQ-2").gaps())
        .containsExactly(Hole.open(Hole.Sort.UNVERIFIED, "no executed run verifies it"));
    edit(
        "vertebra.yaml",
        "catalogues:",
        "waivers:\n  - {code: VT301, record: REQ-2, reason: Next release., approver: ROLE-QUALITY,"
            + " expires: 2026-12-31, approvals: [{by: Quality lead (role), role: ROLE-QUALITY,"
            + " at: 2026-03-19T09:00:00Z, meaning: approval}]}\ncatalogues:");
    assertThat(row("REQ-2").gaps())
        .singleElement()
        .satisfies(
            h ->
                assertThat(h.justification())
                    .contains(
                        new Hole.Justification(
                            "waived until 2026-12-31: Next release.", Optional.empty())));
  }

  @Test
  void aReviewThatMayStandInIsAJustifiedHoleAndNoHoleOfTheProof() throws IOException {
    add(
        "a.yaml",
        "  - {id: REQ-2, kind: requirement, title: T, status: approved, category: data,"
            + " statement: S, derives-from: IU-1, verification: review, rationale: Text only.}");
    edit("DR-1.md", "reviews: [REQ-1,", "reviews: [REQ-1, REQ-2,");
    MatrixRow row = row("REQ-2");
    assertThat(row.gaps())
        .containsExactly(
            Hole.justified(
                Hole.Sort.REVIEWED,
                "no run, but a held review",
                "it is to be verified by review; stated reason: Text only.",
                new RecordId("DR-1")));
    assertThat(row.holes()).isEmpty();
  }

  @Test
  void anOpenAnomalyOfTheRunNeedsARationale() throws IOException {
    String anomaly =
        "  - {id: ANO-1, kind: anomaly, title: Late, status: open, description: D, found-in: VR-1";
    add("a.yaml", anomaly + "}");
    assertThat(row("REQ-1").gaps())
        .containsExactly(Hole.open(Hole.Sort.ANOMALY, "open anomaly: Late, without a rationale"));
    add("a.yaml", anomaly + ", rationale: Harmless.}");
    assertThat(row("REQ-1").gaps()).singleElement().matches(Hole::isJustified);
    add("a.yaml", anomaly.replace("open", "resolved") + ", resolved: 2026-03-11}");
    assertThat(row("REQ-1").gaps()).isEmpty();
  }

  @Test
  void aControlLeadsToItsNeedRisksDesignAndDatasets() throws IOException {
    MatrixRow row = row("RC-1");
    assertThat(ids(row, MatrixRow.Place.NEED)).contains("IU-1");
    assertThat(ids(row, MatrixRow.Place.REQUIREMENT)).containsExactly("REQ-1");
    assertThat(ids(row, MatrixRow.Place.RISK)).containsExactly("RISK-1");
    assertThat(ids(row, MatrixRow.Place.CONTROL)).containsExactly("RC-1");
    assertThat(ids(row, MatrixRow.Place.DESIGN)).containsExactly("CMP-THRESHOLD");
    assertThat(ids(row, MatrixRow.Place.DATASET)).containsExactly("DS-TEST");
    assertThat(ids(row, MatrixRow.Place.RELEASE)).containsExactly("REL-1");
    assertThat(ids(row, MatrixRow.Place.DEPLOYMENT)).containsExactly("DEP-1");
    assertThat(ids(row, MatrixRow.Place.SIGNAL)).containsExactly("SIG-1");
    assertThat(ids(row, MatrixRow.Place.CAPA)).containsExactly("CAPA-1");
  }

  private static List<String> ids(MatrixRow row, MatrixRow.Place place) {
    return row.at(place).stream().map(RecordId::value).toList();
  }

  private MatrixRow row(String id) throws IOException {
    base();
    Compilation compiled = Vertebra.check(new MemorySourceTree(files));
    return compiled.analysis().matrix().stream()
        .filter(r -> r.subject().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void add(String file, String records) {
    files.put(file, ("records:\n" + records + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void edit(String file, String from, String to) throws IOException {
    base();
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private void base() throws IOException {
    DirectorySourceTree base = new DirectorySourceTree(BASE);
    for (SourceEntry entry : base.entries()) {
      files.putIfAbsent(entry.path(), base.bytes(entry.path()));
    }
  }
}
