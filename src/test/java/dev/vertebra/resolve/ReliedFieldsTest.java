package dev.vertebra.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Relied;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of what is relied on changes with what is said, and with nothing else. */
@SuppressWarnings("StringConcatToTextBlock") // each line is seen with its end
class ReliedFieldsTest {
  private static final String[] FIELDS = {"criteria", "analysis", "purpose", "body"};

  private static final String PLAIN =
      """
      records:
        - id: PR-1
          kind: protocol
          title: T
          status: approved
          purpose: Shows that the bound holds
          analysis: Wilson intervals
          criteria: [{metric: sensitivity, at-least: 0.80}, {metric: f1, subgroup: all, at-most: 1}]
          body: |
            One paragraph of
            two lines.
      """;

  private static final List<String> SAME =
      List.of(
          // quotes, folding, comments, the order of keys
          """
          records:
            - id: "PR-1"   # a comment
              title: T
              kind: protocol
              criteria:
                - at-least: "0.8"
                  metric: 'sensitivity'
                - {at-most: 1.00, subgroup: all, metric: "f1"}
              # another comment
              analysis: >-
                Wilson
                intervals
              purpose: |
                Shows that
                  the bound   holds

              status: approved
              body: "One paragraph of two lines."
          """,
          // line ends of Windows
          PLAIN.replace("\n", "\r\n"));

  @Test
  void howItIsWrittenDoesNotMatter() {
    Relied plain = Reviewed.records(PLAIN).relied("PR-1", FIELDS);
    assertThat(plain.fields()).containsOnlyKeys(FIELDS);
    for (String same : SAME) {
      Reviewed other = Reviewed.records(same);
      assertThat(other.relied("PR-1", FIELDS)).isEqualTo(plain);
      assertThat(other.relied("PR-1", FIELDS).digest()).isEqualTo(plain.digest());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.80=0.81",
        "Wilson=Clopper-Pearson",
        "Shows that=Shows whether",
        "subgroup: all, =",
        "at-most=at-least",
        "two lines.=three lines."
      })
  void whatIsSaidDoes(String change) {
    String[] parts = change.split("=", -1);
    assertThat(PLAIN).contains(parts[0]);
    Relied other = Reviewed.records(PLAIN.replace(parts[0], parts[1])).relied("PR-1", FIELDS);
    assertThat(other.digest())
        .isNotEqualTo(Reviewed.records(PLAIN).relied("PR-1", FIELDS).digest());
  }

  @Test
  void theOrderOfAListDoes() {
    String two = "records: [{id: IU-1, kind: intended-use, title: T, subgroups: [a, b]}]";
    Relied ab =
        Reviewed.records(two.replace("records: ", "records:\n  ")).relied("IU-1", "subgroups");
    Relied ba =
        Reviewed.records(two.replace("records: ", "records:\n  ").replace("[a, b]", "[b, a]"))
            .relied("IU-1", "subgroups");
    assertThat(ab.digest()).isNotEqualTo(ba.digest());
  }

  @Test
  void aListOfOneIsTheValueAlone() {
    String list = "records:\n  - {id: IU-1, kind: intended-use, title: T, subgroups: [a]}\n";
    assertThat(Reviewed.records(list).relied("IU-1", "subgroups"))
        .isEqualTo(Reviewed.records(list.replace("[a]", "a")).relied("IU-1", "subgroups"));
    assertThat(Reviewed.records(list.replace("[a]", "[]")).relied("IU-1", "subgroups").fields())
        .isEmpty();
  }

  @Test
  void aTimeIsTheSameInEveryZone() {
    String run = "records:\n  - {id: VR-1, kind: validation-run, title: T, executed: %s}\n";
    assertThat(Reviewed.records(run.formatted("2026-01-12T09:00:00Z")).relied("VR-1", "executed"))
        .isEqualTo(
            Reviewed.records(run.formatted("2026-01-12T10:00:00+01:00"))
                .relied("VR-1", "executed"));
  }

  @Test
  void aFileIsItsDigestWhereverItLies() {
    String run =
        "records:\n"
            + "  - {id: VR-1, kind: validation-run, title: T, result: {path: %s, sha256: %s}}\n";
    String digest = "ab".repeat(32);
    Relied here = Reviewed.records(run.formatted("a.json", digest)).relied("VR-1", "result");
    Relied moved = Reviewed.records(run.formatted("b/c.json", digest)).relied("VR-1", "result");
    Relied other =
        Reviewed.records(run.formatted("a.json", "cd".repeat(32))).relied("VR-1", "result");
    assertThat(moved).isEqualTo(here);
    assertThat(other).isNotEqualTo(here);
  }

  /** Whoever computes it elsewhere must come to the same digest. */
  @Test
  void theDigestIsOverTheCanonicalJson() {
    Relied relied =
        Reviewed.records(
                "records:\n  - {id: CLM-1, kind: claim, title: T, statement: 'Says \"so\"'}\n")
            .relied("CLM-1", "statement", "authority");
    assertThat(relied.digest())
        .isEqualTo(
            dev.vertebra.model.Sha256.ofText(
                "{\"fields\":{\"statement\":\"Says \\\"so\\\"\"},\"kind\":\"claim\","
                    + "\"schema\":\"https://vertebra.dev/schema/relied-on/v1\"}"));
  }
}
