package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.analyse.ReleaseFinder;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Project;
import dev.vertebra.read.EvidenceReader;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.resolve.Resolver;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule says that it asks about is what it asks about. */
class PopulationTest {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  /** Rules whose findings may stand in the project file and concern no record. */
  private static final Set<String> OF_THE_PROJECT =
      Set.of(
          "VT361", // no decision at all
          "VT373", // clauses declared not applicable
          "VT394"); // no record of a kind

  /** Rules that the complete base gives nothing to ask about; cases of the corpus do. */
  private static final List<String> IDLE_ON_THE_BASE =
      List.of(
          "VT310", // no reproduction
          "VT327", // no record names its author
          "VT343", // no version supersedes another
          "VT344", "VT346", // its change is of a procedure
          "VT347", // nothing supersedes anything
          "VT348", // its change needs no submission
          "VT359", // no signal that counts as reportable
          "VT363", // no open anomaly
          "VT367", // no limitation
          "VT368", "VT373", // no clause is declared not applicable
          "VT376"); // no nonconformity

  /** The example is not marketed: no change needs a submission, and nothing is reportable. */
  private static final List<String> IDLE_ON_THE_EXAMPLE = List.of("VT348", "VT359");

  static Stream<Inspection> inspections() {
    return Stream.of(inspection(BASE), inspection(Path.of("evidence")));
  }

  @Test
  void theBaseGivesEveryRuleSomethingToAsk() {
    assertThat(idle(inspection(BASE))).isEqualTo(IDLE_ON_THE_BASE);
    assertThat(idle(inspection(Path.of("evidence")))).isEqualTo(IDLE_ON_THE_EXAMPLE);
  }

  /** Rules on reviews are left out: they ask nothing of a project that keeps no ledger. */
  private static List<String> idle(Inspection inspection) {
    return Rules.all().stream()
        .filter(rule -> rule.code().id().startsWith("VT3"))
        .filter(rule -> rule.asked(inspection).isEmpty())
        .map(rule -> rule.code().id())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("inspections")
  void populationsAreSortedAndWithoutRepetition(Inspection inspection) {
    for (Rule rule : Rules.all()) {
      List<RecordId> ids = rule.population(inspection).stream().map(EvidenceRecord::id).toList();
      assertThat(ids).as(rule.code().id()).isSorted().doesNotHaveDuplicates();
      assertThat(rule.asked(inspection)).as(rule.code().id()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("inspections")
  void everyFindingIsAboutOneOfThem(Inspection inspection) {
    for (Rule rule : Rules.all()) {
      assertAsked(rule, inspection);
    }
  }

  /**
   * Fails for a finding that is neither about a record asked nor allowed to stand in the project.
   */
  static void assertAsked(Rule rule, Inspection inspection) {
    Set<String> asked = new TreeSet<>();
    rule.population(inspection).forEach(r -> asked.add(r.id().value()));
    for (Diagnostic found : rule.check(inspection)) {
      assertThat(found.code()).isEqualTo(rule.code());
      if (found.subject().isEmpty()) {
        assertThat(OF_THE_PROJECT).as(found.message()).contains(rule.code().id());
        assertThat(found.span().file()).isEqualTo(Project.FILE);
      } else {
        assertThat(asked).as(found.message()).contains(found.subject());
      }
    }
  }

  private static Inspection inspection(Path folder) {
    SourceTree sources = open(folder);
    Setup setup = ProjectReader.read(sources).value();
    Corpus corpus = EvidenceReader.read(sources, setup).value();
    TraceGraph graph = Resolver.resolve(corpus, setup.profile(), sources).value();
    return new Inspection(
        graph,
        setup.profile(),
        setup.project(),
        ReleaseFinder.find(graph, setup.project()),
        corpus.catalogues());
  }

  private static SourceTree open(Path folder) {
    try {
      return new DirectorySourceTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
