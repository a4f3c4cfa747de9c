package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.State;
import dev.vertebra.render.page.GatingView;
import dev.vertebra.render.page.GatingView.Step;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Ref;
import dev.vertebra.render.page.UpdatesView;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a buyer is told about updates and about the way of a release. */
class BuyersQuestionsTest {
  private static final String LATE = "2026-04-11";

  private static Pages pages(State state) {
    return new Pages(state.compile().publication("0.1.0-test"));
  }

  private static List<String> holes(State state) {
    return pages(state).gating().holes().stream()
        .map(h -> h.about().map(Ref::id).orElse("release") + ": " + h.text())
        .toList();
  }

  private static GatingView.Gate gate(State state, String name) {
    return pages(state).gating().gates().stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTrailGoesFromPlanToUse() {
    List<GatingView.Event> trail = pages(State.base()).gating().trail();
    assertThat(trail)
        .extracting(GatingView.Event::step)
        .containsSubsequence(Step.PLAN, Step.RUN, Step.APPROVAL, Step.DECISION, Step.USE);
    assertThat(trail.stream().map(e -> e.at().substring(0, 10)).toList()).isSorted();
    assertThat(holes(State.base())).isEmpty();
  }

  @Test
  void aPlanSignedAfterTheRunStandsBehindItAndIsNamed() {
    State late = State.base().edit("PR-1.md", "at: 2026-02-21T", "at: 2026-03-11T");
    assertThat(pages(late).gating().trail())
        .extracting(GatingView.Event::step)
        .containsSubsequence(Step.RUN, Step.PLAN, Step.DECISION);
    assertThat(holes(late)).contains("PR-1: for VR-1: approved after the run");
    assertThat(gate(late, "Plan").have()).isZero();
  }

  @Test
  void aLimitThatIsNotMetNeedsARestriction() {
    State missed = State.base().edit("PR-1.md", "all, at-least: 0.75", "all, at-least: 0.95");
    assertThat(holes(missed)).contains("VR-1: criteria not met without a restriction on record: 1");
    State limited =
        missed.edit(
            "REL-1.md",
            "decision: released\n",
            """
            decision: released-with-restriction
            restriction: Not to close a discussion.
            limitations:
              - {run: VR-1, metric: sensitivity, statement: One relapse in ten is missed., label: LBL-1}
            """);
    assertThat(gate(limited, "Restrictions").isPassed()).isTrue();
    assertThat(pages(limited).gating().limits().get(0).judged().limitation())
        .get()
        .satisfies(l -> assertThat(l.statement()).isEqualTo("One relapse in ten is missed."));
  }

  @Test
  void aGateThatAsksNothingIsNotPassed() {
    assertThat(gate(State.base(), "Restrictions").of()).isZero();
    assertThat(gate(State.base(), "Restrictions").isPassed()).isFalse();
    Document page =
        Jsoup.parse(
            SitePages.text(Fixture.site().get("releases/1.0.0/questions/release-gating.html")));
    assertThat(page.select("table.gates tr:contains(Change control) .gate-idle").text())
        .isEqualTo("nothing to ask");
    assertThat(page.select("section[aria-labelledby=h-waived] td").eachText())
        .contains("2026-12-31");
  }

  @Test
  void withoutADecisionThatIsWhatIsMissing() {
    assertThat(holes(State.base().remove("REL-1.md"))).contains("release: no release decision");
  }

  @Test
  void aChangeBelongsToTheVersionDecidedAfterIt() {
    UpdatesView now = pages(State.base()).updates();
    assertThat(now.open()).extracting(c -> c.change().id()).containsExactly("CR-1");
    assertThat(now.versions()).hasSize(1);
    State before =
        State.base().edit("CR-1.md", "implemented: 2026-04-10", "implemented: 2026-03-20");
    assertThat(pages(before).updates().versions().get(0).changes())
        .extracting(c -> c.change().id())
        .containsExactly("CR-1");
    assertThat(holes(before)).contains("CR-1: not assessed before it was put into effect");
    assertThat(gate(before, "Repetition").have()).isEqualTo(1);
  }

  @Test
  void whatIsConfidentialIsWithheld() {
    State state =
        State.base()
            .edit("CR-1.md", "status: implemented\n", "status: implemented\nconfidential: yes\n");
    UpdatesView.Change change = pages(state).updates().open().get(0);
    assertThat(change.change().title()).isEqualTo("confidential, not shown here");
    assertThat(change.reason()).isEqualTo("confidential, not shown here");
    assertThat(change.implemented()).isLessThan(LATE);
  }
}
