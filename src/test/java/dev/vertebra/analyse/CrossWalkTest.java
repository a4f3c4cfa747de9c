package dev.vertebra.analyse;

import static dev.vertebra.model.ClauseCoverage.State.EVIDENCED;
import static dev.vertebra.model.ClauseCoverage.State.GAP;
import static dev.vertebra.model.ClauseCoverage.State.NOT_APPLICABLE;
import static dev.vertebra.model.ClauseCoverage.State.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.ByWay;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.ClauseCoverage.State;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.RecordId;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a clause that no record names is answered by way of those that it maps to. */
class CrossWalkTest {
  private static final Span HERE = Span.wholeFile("catalogues/x.yaml");

  private static final CatalogueCoverage BASE =
      catalogue(
          "base",
          heading("5"),
          covered(clause("5.1", "5", List.of()), EVIDENCED, "R-1"),
          covered(clause("5.2", "5", List.of()), EVIDENCED, "R-1", "R-2"),
          covered(clause("6", "", List.of()), PARTIAL, "R-3"),
          covered(clause("7", "", List.of("second A")), GAP),
          new ClauseCoverage(clause("8", "", List.of()), NOT_APPLICABLE, List.of(), 0, "software"));

  private static ClauseCoverage walked(Clause clause, ClauseCoverage... others) {
    CatalogueCoverage second =
        catalogue(
            "second",
            Stream.concat(Stream.of(covered(clause, GAP)), Stream.of(others))
                .toArray(ClauseCoverage[]::new));
    return CrossWalk.of(List.of(BASE, second)).get(1).clauses().get(0);
  }

  private static State state(String... mapsTo) {
    return walked(clause("A", "", List.of(mapsTo))).state();
  }

  @Test
  void itIsEvidencedWhenEveryApplicableClauseIs() {
    assertThat(state("base 5.1")).isEqualTo(EVIDENCED);
    assertThat(state("base 5.1", "base 5.2", "base 8")).isEqualTo(EVIDENCED);
  }

  @Test
  void itIsPartialWhenOneIsLess() {
    assertThat(state("base 5.1", "base 6")).isEqualTo(PARTIAL);
    assertThat(state("base 5.1", "base 7")).isEqualTo(PARTIAL);
  }

  @Test
  void itIsAGapWhenNoneHasARecordOrItMapsNowhere() {
    assertThat(state("base 7", "base 8")).isEqualTo(GAP);
    assertThat(state()).isEqualTo(GAP);
    assertThat(state("absent 1", "base 99")).isEqualTo(GAP);
  }

  @Test
  void itDoesNotApplyWhenNoneAppliesUnlessItCanNeverBeLeftOut() {
    assertThat(state("base 8")).isEqualTo(NOT_APPLICABLE);
    Clause never =
        new Clause(
            "A",
            "",
            "A",
            "A?",
            Clause.Excludability.NEVER,
            List.of("risk"),
            List.of(new ClauseRef("base", "8", HERE)),
            "",
            Clause.Confidence.SEEN);
    assertThat(walked(never).state()).isEqualTo(GAP);
  }

  @Test
  void aHeadingStandsForAllClausesBelowIt() {
    ClauseCoverage walked = walked(clause("A", "", List.of("base 5")));
    assertThat(walked.state()).isEqualTo(EVIDENCED);
    assertThat(walked.answers()).extracting(RecordId::value).containsExactly("R-1", "R-2");
    assertThat(walked.records()).as("nothing names it").isEmpty();
    assertThat(walked.isByWay()).isTrue();
  }

  @Test
  void aMappingWithinTheCatalogueSelectsAndAnswersNothing() {
    assertThat(
            walked(
                    clause("A", "", List.of("second B")),
                    covered(clause("B", "", List.of()), EVIDENCED, "R-9"))
                .state())
        .isEqualTo(GAP);
  }

  @Test
  void aCatalogueIsNotAnsweredByLaterOnes() {
    CatalogueCoverage second =
        catalogue("second", covered(clause("A", "", List.of()), EVIDENCED, "R-9"));
    assertThat(CrossWalk.of(List.of(BASE, second)).get(0)).isEqualTo(BASE);
  }

  @Test
  void recordsThatNameItGovernAlone() {
    ClauseCoverage named = covered(clause("A", "", List.of("base 7")), EVIDENCED, "R-4");
    CatalogueCoverage second = catalogue("second", named);
    assertThat(CrossWalk.of(List.of(BASE, second)).get(1).clauses()).containsExactly(named);
  }

  @Test
  void whatOnlyPassesOnCountsLessThanWhatSpeaksForItself() {
    CatalogueCoverage broad =
        catalogue("broad", covered(clause("X", "", List.of("base 5", "base 6")), GAP));
    CatalogueCoverage last =
        catalogue(
            "last",
            covered(clause("A", "", List.of("base 5.1", "broad X")), GAP),
            covered(clause("B", "", List.of("broad X")), GAP));
    List<ClauseCoverage> walked = CrossWalk.of(List.of(BASE, broad, last)).get(2).clauses();
    assertThat(walked.get(0).state()).isEqualTo(EVIDENCED);
    assertThat(walked.get(0).byWay())
        .extracting(ByWay::coverage)
        .extracting(c -> c.clause().id())
        .containsExactly("5.1");
    assertThat(walked.get(1).state()).isEqualTo(PARTIAL);
    assertThat(walked.get(1).answers())
        .extracting(RecordId::value)
        .containsExactly("R-1", "R-2", "R-3");
  }

  private static CatalogueCoverage catalogue(String id, ClauseCoverage... clauses) {
    List<Clause> entries = Stream.of(clauses).map(ClauseCoverage::clause).toList();
    return new CatalogueCoverage(
        new Catalogue(id, id, "1", "", "", "", entries),
        Stream.of(clauses).filter(c -> !c.clause().isHeading()).toList());
  }

  private static ClauseCoverage heading(String id) {
    return covered(
        new Clause(
            id,
            "",
            id,
            id,
            Clause.Excludability.UNSTATED,
            List.of(),
            List.of(),
            "",
            Clause.Confidence.SEEN),
        GAP);
  }

  private static Clause clause(String id, String parent, List<String> mapsTo) {
    return new Clause(
        id,
        parent,
        id,
        id + "?",
        Clause.Excludability.UNSTATED,
        List.of("risk"),
        mapsTo.stream()
            .map(m -> new ClauseRef(m.split(" ", -1)[0], m.split(" ", -1)[1], HERE))
            .toList(),
        "",
        Clause.Confidence.SEEN);
  }

  private static ClauseCoverage covered(Clause clause, State state, String... records) {
    return new ClauseCoverage(
        clause, state, Stream.of(records).map(r -> new RecordId(r)).toList(), 0, "");
  }
}
