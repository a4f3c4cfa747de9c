package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogues that travel with the product are held to what is asked of anybody's. */
class CataloguesTest {
  private static final Map<String, Integer> CLAUSES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("iso-13485-2016", 72),
              Map.entry("qmsr-21cfr820", 30),
              Map.entry("cp-7382-850", 54)));

  @Test
  void allAreReadWithoutAFinding() {
    List<Diagnostic> found = new ArrayList<>();
    List<Catalogue> catalogues = read(found);
    assertThat(found).isEmpty();
    assertThat(catalogues).hasSize(13).extracting(Catalogue::id).containsAll(CLAUSES.keySet());
    for (Catalogue catalogue : catalogues) {
      assertThat(catalogue.title()).as(catalogue.id()).isNotBlank();
      assertThat(catalogue.sourceNote()).as(catalogue.id()).isNotBlank();
      long assessable = catalogue.clauses().stream().filter(c -> !c.isHeading()).count();
      assertThat(assessable)
          .as(catalogue.id())
          .isGreaterThanOrEqualTo(CLAUSES.getOrDefault(catalogue.id(), 3));
    }
  }

  @Test
  void everyKindOfTheProfileBearsOnAClause() {
    Set<String> bearing =
        read(new ArrayList<>()).stream()
            .flatMap(c -> c.clauses().stream())
            .map(Clause::kinds)
            .flatMap(List::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(bearing)
        .contains(
            "label", "design-review", "regulatory-decision", "anomaly", "person", "component");
  }

  @Test
  void everyMappingOfTheProductLeadsToAClause() {
    Map<String, Catalogue> byId = new TreeMap<>();
    read(new ArrayList<>()).forEach(c -> byId.put(c.id(), c));
    int mappings = 0;
    for (Catalogue catalogue : byId.values()) {
      for (Clause clause : catalogue.clauses()) {
        for (ClauseRef to : clause.mapsTo()) {
          mappings++;
          assertThat(byId.get(to.catalogue()).clause(to.clause()))
              .as("%s %s maps to %s %s", catalogue.id(), clause.id(), to.catalogue(), to.clause())
              .isPresent();
        }
      }
    }
    assertThat(mappings).isGreaterThan(300);
  }

  @Test
  void whatNegatesOrSelectsIsNotAskedForEvidence() {
    assertThat(read(new ArrayList<>()))
        .filteredOn(c -> c.id().equals("cp-7382-850"))
        .flatExtracting(Catalogue::clauses)
        .filteredOn(c -> !c.isHeading())
        .extracting(Clause::id)
        .hasSize(62)
        .noneMatch(id -> id.matches("(OAI|STEP)[.].*|MODEL-.*"));
  }

  private static List<Catalogue> read(List<Diagnostic> found) {
    String project =
        "product: {name: P, manufacturer: M}\nprofile: clinical-ai\nrelease: \"1\"\ncatalogues: ["
            + String.join(", ", new TreeSet<>(Catalogues.BUILT_IN))
            + "]\n";
    MemorySourceTree tree =
        new MemorySourceTree(Map.of("vertebra.yaml", project.getBytes(StandardCharsets.UTF_8)));
    Setup setup = ProjectReader.read(tree).value();
    return Catalogues.read(tree, setup, new Resources(), found);
  }
}
