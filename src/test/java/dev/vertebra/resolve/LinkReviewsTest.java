package dev.vertebra.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.LinkReview.Change;
import dev.vertebra.model.LinkReview.State;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkReviewsTest {
  private static final String BOTH =
      """
      records:
        - {id: CLM-1, kind: claim, title: T, status: draft, statement: Three of four are marked, authority: A}
        - {id: REQ-1, kind: requirement, title: T, status: draft, statement: S, derives-from: CLM-1}
      """;

  @Test
  void whatNobodyReviewedIsNotReviewed() {
    Reviewed records = Reviewed.records(BOTH);
    assertThat(records.link("REQ-1").state()).isEqualTo(State.NOT_REVIEWED);
    assertThat(strength(records, "REQ-1")).isEqualTo(Strength.RECORDED);
  }

  @Test
  void whatWasAcceptedIsReviewed() {
    Reviewed same = Reviewed.records(BOTH).then(BOTH);
    assertThat(same.link("REQ-1").state()).isEqualTo(State.REVIEWED);
    assertThat(same.graph().reviews().count(State.REVIEWED)).isEqualTo(1);
    assertThat(same.found()).noneMatch(d -> d.code().id().startsWith("VT6"));
  }

  @Test
  void aReliedOnFieldThatChangesMakesTheLinkSuspect() {
    Reviewed other = Reviewed.records(BOTH).then(BOTH.replace("Three of four", "Two of four"));
    assertThat(change(other))
        .containsExactly("statement", "Three of four are marked", "Two of four are marked");
    assertThat(strength(other, "REQ-1")).isEqualTo(Strength.SUSPECT);
    assertThat(other.graph().targets(new RecordId("REQ-1"), "derives-from")).hasSize(1);
  }

  @Test
  void otherFieldsOfTheTargetDoNot() {
    Reviewed other =
        Reviewed.records(BOTH).then(BOTH.replace("authority: A", "authority: B, owner: O"));
    assertThat(other.link("REQ-1").state()).isEqualTo(State.REVIEWED);
  }

  @Test
  void aFieldTakenOutAndOneAddedDo() {
    Reviewed without =
        Reviewed.records(BOTH).then(BOTH.replace("statement: Three of four are marked, ", ""));
    assertThat(change(without)).containsExactly("statement", "Three of four are marked", "");
    Reviewed with =
        Reviewed.records(BOTH.replace("statement: Three of four are marked, ", "")).then(BOTH);
    assertThat(change(with)).containsExactly("statement", "", "Three of four are marked");
  }

  @Test
  void aTargetOfAnotherKindDoes() {
    Reviewed other = Reviewed.records(BOTH).then(BOTH.replace("kind: claim", "kind: risk-control"));
    assertThat(change(other)).containsExactly("kind", "claim", "risk-control");
  }

  @Test
  void aBrokenLinkStaysBroken() {
    Reviewed other =
        Reviewed.records(BOTH)
            .then(BOTH.replace("kind: claim", "kind: risk").replace("Three", "Two"));
    assertThat(other.graph().reviews().links()).isEmpty();
    assertThat(strength(other, "REQ-1")).isEqualTo(Strength.BROKEN);
    assertThat(other.graph().reviews().unheld()).isEmpty();
  }

  @Test
  void reviewsUnderEarlierIdsCount() {
    String target =
        BOTH.replace("{id: CLM-1,", "{id: CLM-9, aliases: CLM-1,")
            .replace("from: CLM-1", "from: CLM-9");
    assertThat(Reviewed.records(BOTH).then(target).link("REQ-1").state()).isEqualTo(State.REVIEWED);
    String record = BOTH.replace("{id: REQ-1,", "{id: REQ-9, aliases: REQ-1,");
    assertThat(Reviewed.records(BOTH).then(record).link("REQ-9").state()).isEqualTo(State.REVIEWED);
    assertThat(Reviewed.records(BOTH).then(target.replace("Three", "Two")).link("REQ-1").state())
        .isEqualTo(State.SUSPECT);
  }

  @Test
  void aLinkToAnotherTargetIsAnotherLink() {
    Reviewed other =
        Reviewed.records(BOTH)
            .then(
                BOTH.replace("from: CLM-1", "from: CLM-2")
                    + "  - {id: CLM-2, kind: claim, title: T, status: draft, statement: Three of"
                    + " four are marked}\n");
    assertThat(other.link("REQ-1").state()).isEqualTo(State.NOT_REVIEWED);
    assertThat(other.graph().reviews().unheld())
        .singleElement()
        .satisfies(e -> assertThat(e.review().target()).isEqualTo("CLM-1"));
  }

  @Test
  void historyOfWhatIsGoneIsKept() {
    Reviewed gone =
        Reviewed.records(BOTH)
            .then("records:\n  - {id: CLM-1, kind: claim, title: T, statement: S}\n");
    assertThat(gone.graph().reviews().ledger().entries()).hasSize(1);
    assertThat(gone.graph().reviews().unheld()).hasSize(1);
  }

  @Test
  void aFieldThatTheProjectListsAnewIsCompared() {
    String more =
        "extend: [{kind: requirement, relies-on: [{relation: derives-from, fields:"
            + " [authority]}]}]\n";
    Reviewed anew = Reviewed.records(BOTH).then(BOTH, more);
    assertThat(anew.found()).noneMatch(d -> d.code().id().startsWith("VT4"));
    assertThat(change(anew)).containsExactly("authority", "", "A");
  }

  @Test
  void aFieldThatIsNoLongerListedIsNot() {
    String more =
        "extend: [{kind: requirement, relies-on: [{relation: derives-from, fields:"
            + " [authority]}]}]\n";
    Reviewed less =
        Reviewed.records(BOTH, more).then(BOTH.replace("authority: A", "authority: B"), "");
    assertThat(less.link("REQ-1").state()).isEqualTo(State.REVIEWED);
  }

  @Test
  void whatADigestTiesReliesOnNothing() {
    Reviewed records =
        Reviewed.records(
            """
            records:
              - {id: CMP-1, kind: component, title: T, content: C}
              - {id: MV-1, kind: model-version, title: T, composed-of: CMP-1}
              - {id: RISK-1, kind: risk, title: T, arises-from: CMP-1}
            """);
    assertThat(records.graph().reviews().of(new RecordId("MV-1"))).isEmpty();
    assertThat(records.link("RISK-1").fields()).containsExactly("role", "content");
  }

  @Test
  void aLinkWrittenTwiceIsOneLinkToReview() {
    Reviewed twice = Reviewed.records(BOTH.replace("from: CLM-1", "from: [CLM-1, CLM-1]"));
    assertThat(twice.graph().reviews().links()).hasSize(1);
  }

  /** Field, words before and words after of the only change. */
  private static List<String> change(Reviewed records) {
    List<Change> changes = records.link("REQ-1").changes();
    assertThat(changes).hasSize(1);
    Change change = changes.get(0);
    return List.of(change.field(), change.before(), change.after());
  }

  private static Strength strength(Reviewed records, String from) {
    List<TraceLink> links = records.graph().outgoing(new RecordId(from));
    assertThat(links).hasSize(1);
    return links.get(0).strength();
  }
}
