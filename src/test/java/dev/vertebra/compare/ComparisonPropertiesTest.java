package dev.vertebra.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every pair of states. */
class ComparisonPropertiesTest {
  private static final List<UnaryOperator<State>> EDITS =
      List.of(
          s -> s.edit("REQ-1.md", "overall and in each group", "overall"),
          s -> s.edit("RISK-1.md", "residual-probability: 2", "residual-probability: 1"),
          s -> s.edit("RISK-1.md", "id: RISK-1\n", "id: RISK-9\n"),
          s -> s.edit("RC-1.md", "implemented-by: [REQ-1, CMP-THRESHOLD]", "implemented-by: REQ-1"),
          s -> s.edit("CLM-1.md", "id: CLM-1\n", "id: CLM-2\naliases: [CLM-1]\n"),
          s -> s.remove("VR-1.md"),
          s -> s.remove("SIG-1.md"),
          s -> s.edit("DEP-1.md", "\ndate:", "\n\n# a note\ndate:"),
          s -> s.move("DR-1.md", "elsewhere/DR-1.md"),
          s -> s.edit("PR-1.md", "status: approved", "status: draft"),
          s -> s.put("NEW.md", s.text("CAPA-1.md").replace("id: CAPA-1", "id: CAPA-7")),
          s -> s.edit("TR-1.md", "---\n", "---\n"));

  private static State random(long seed) {
    Random random = new Random(seed);
    List<UnaryOperator<State>> edits = new ArrayList<>(EDITS);
    Collections.shuffle(edits, random);
    State state = State.base();
    for (UnaryOperator<State> edit : edits.subList(0, random.nextInt(edits.size()))) {
      state = edit.apply(state);
    }
    return state;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void everyRecordIsInOneClassAndDirectionsMirror(long seed) {
    State one = random(seed);
    State other = random(seed + 100);
    Comparison there = one.to(other);
    Comparison back = other.to(one);

    assertThat(there.records().size() - there.count(RecordClass.ADDED))
        .isEqualTo(there.before().records());
    assertThat(there.records().size() - there.count(RecordClass.REMOVED))
        .isEqualTo(there.after().records());
    assertThat(Stream.of(RecordClass.values()).mapToInt(there::count).sum())
        .isEqualTo(there.records().size());
    assertThat(there.records().stream().flatMap(d -> d.after().stream()).map(RecordAt::id))
        .doesNotHaveDuplicates()
        .hasSize(there.after().records());
    assertThat(there.records().stream().flatMap(d -> d.before().stream()).map(RecordAt::id))
        .doesNotHaveDuplicates()
        .hasSize(there.before().records());
    assertThat(back.records().stream().map(ComparisonPropertiesTest::mirrored))
        .containsExactlyInAnyOrderElementsOf(
            there.records().stream().map(ComparisonPropertiesTest::facts).toList());
    assertThat(back.isSame()).isEqualTo(there.isSame());
    assertThat(back.findings().openBefore()).isEqualTo(there.findings().openAfter());
    assertThat(back.verdicts().figures()).hasSameSizeAs(there.verdicts().figures());
    assertThat(there.impact().affected()).allSatisfy(a -> assertThat(a.path()).isNotEmpty());
  }

  private static String facts(RecordDelta delta) {
    return delta.sort()
        + " "
        + delta.before().map(r -> r.id().value()).orElse("-")
        + " "
        + delta.after().map(r -> r.id().value()).orElse("-")
        + delta.fields().stream()
            .map(f -> "|" + f.field() + "|" + f.before() + "|" + f.after())
            .sorted()
            .toList();
  }

  private static String mirrored(RecordDelta delta) {
    RecordClass sort =
        switch (delta.sort()) {
          case ADDED -> RecordClass.REMOVED;
          case REMOVED -> RecordClass.ADDED;
          default -> delta.sort();
        };
    return sort
        + " "
        + delta.after().map(r -> r.id().value()).orElse("-")
        + " "
        + delta.before().map(r -> r.id().value()).orElse("-")
        + delta.fields().stream()
            .map(f -> "|" + f.field() + "|" + f.after() + "|" + f.before())
            .sorted()
            .toList();
  }

  @Test
  void lineEndsAndKeyOrderAreNoDifference() {
    State before = State.of(Path.of("evidence"));
    State after = before.copy();
    for (String name : after.names()) {
      boolean isRecord = name.endsWith(".md") && after.text(name).startsWith("---");
      boolean areRecords = name.endsWith(".yaml") && after.text(name).startsWith("records:");
      if (isRecord || areRecords) {
        after.put(name, after.text(name).replace("\n", "\r\n"));
      }
    }
    Comparison comparison = before.to(after);
    assertThat(comparison.isSame()).isTrue();
    assertThat(comparison.count(RecordClass.UNCHANGED)).isEqualTo(comparison.after().records());
  }

  @Test
  void recordsInOtherFilesAreMoved() {
    State before = State.base();
    State after = State.base();
    String record =
        """
        records:
          - date: 2026-01-12
            id: RC-1
            kind: risk-control
            title: "Threshold chosen for   sensitivity"
            side-effects: >-
              More cases are marked that do not relapse;
              they are only looked at earlier.
            status: implemented
            control-type: inherent-safety
            statement: The threshold is set so that the sensitivity is at least 0.75.
            implemented-by: [CMP-THRESHOLD, REQ-1]
            mitigates: [RISK-1]
            approvals:
              - {by: Quality lead (role), role: ROLE-QUALITY, at: 2026-01-13T09:00:00Z, meaning: approval}
        """;
    after.remove("RC-1.md").put("controls.yaml", record).move("REQ-1.md", "deep/er/REQ-1.md");
    Comparison comparison = before.to(after);
    assertThat(comparison.isSame()).isTrue();
    assertThat(comparison.of(RecordClass.MOVED))
        .extracting(d -> d.record().id().value())
        .containsExactly("RC-1", "REQ-1");
  }
}
