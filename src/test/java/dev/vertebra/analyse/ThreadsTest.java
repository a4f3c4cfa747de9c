package dev.vertebra.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.TraceThread;
import dev.vertebra.model.TraceThread.Entry;
import dev.vertebra.model.TraceThread.Way;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.EvidenceReader;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.resolve.Resolver;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final String SPINE =
      """
      records:
        - {id: DEV, kind: device}
        - {id: IU, kind: intended-use, for-device: DEV}
        - {id: CLM, kind: claim, derives-from: IU}
        - {id: RISK, kind: risk, status: assessed, arises-from: IU}
        - {id: RC, kind: risk-control, mitigates: RISK, implemented-by: REQ}
        - {id: REQ, kind: requirement, derives-from: IU, implemented-by: [CMP, PROC]}
        - {id: REQ-OTHER, kind: requirement, derives-from: IU}
        - {id: DS, kind: dataset}
        - {id: DS-SOURCE, kind: dataset}
        - {id: CMP, kind: component, supplied-by: SUP}
        - {id: PR, kind: protocol, tests: REQ, uses-data: DS}
        - {id: PR-OTHER, kind: protocol, tests: REQ-OTHER}
        - {id: VR, kind: validation-run, follows: PR, verifies: REQ, uses-data: DS, executed: 2026-03-10T23:00:00-05:00}
        - {id: REL, kind: release-decision, accepts: VR}
        - {id: DEP, kind: deployment, authorised-by: REL, deployed: 2026-04-01}
        - {id: SIG, kind: signal, status: open, observed-in: DEP, received: 2026-05-01}
        - {id: CAPA, kind: capa, status: open, addresses: SIG, results-in: CR, opened: 2026-05-02}
        - {id: CR, kind: change-request, changes: CMP, caused-by: CAPA, requires: PR-OTHER}
        - {id: PROC, kind: procedure}
        - {id: SUP, kind: supplier}
        - {id: MR, kind: management-review, reviews: [CAPA]}
        - {id: LOST, kind: requirement, derives-from: NOWHERE}
      """;

  @Test
  void leadsBackAndOnInSpineOrderWithEachRecordOnce() {
    TraceThread thread = threads(SPINE).of(new RecordId("REQ"), 100);
    assertThat(ids(thread))
        .containsExactly(
            "DEV", "IU", "REQ", "RISK", "RC", "DS", "CMP", "PR", "VR", "REL", "DEP", "SIG", "CR",
            "CAPA", "PROC");
    assertThat(ways(thread, Way.UPSTREAM)).containsExactly("DEV", "IU", "RISK", "RC");
    assertThat(ways(thread, Way.DOWNSTREAM)).contains("CMP", "VR", "CAPA", "PROC");
    assertThat(thread.total()).isEqualTo(15);
    assertThat(thread.gaps()).isEmpty();
  }

  @Test
  void doesNotSwallowWhatOnlySharesANeighbour() {
    assertThat(ids(threads(SPINE).of(new RecordId("REQ"), 100)))
        .doesNotContain("REQ-OTHER", "CLM", "DS-SOURCE", "LOST");
    assertThat(ids(threads(SPINE).of(new RecordId("CLM"), 100)))
        .containsExactly("DEV", "IU", "CLM");
  }

  @Test
  void dataOfARunAreTakenInWithTheLinksThatDid() {
    Entry data = entry(threads(SPINE).of(new RecordId("REQ"), 100), "DS");
    assertThat(data.way()).isEqualTo(Way.INPUT);
    assertThat(data.via()).extracting(l -> l.from().value()).containsExactly("PR", "VR");
  }

  @Test
  void anEntryHasTheLinksToRecordsOneStepNearer() {
    TraceThread thread = threads(SPINE).of(new RecordId("REQ"), 100);
    assertThat(entry(thread, "VR").via())
        .extracting(TraceLink::relation)
        .containsExactly("verifies");
    assertThat(entry(thread, "VR").distance()).isEqualTo(1);
    assertThat(entry(thread, "CR").distance()).isEqualTo(2);
    assertThat(entry(thread, "RISK").via())
        .extracting(l -> l.from() + " " + l.relation())
        .containsExactly("RC mitigates");
  }

  @Test
  void tellsTheDayInTheOffsetOfItsAuthor() {
    TraceThread thread = threads(SPINE).of(new RecordId("VR"), 100);
    assertThat(entry(thread, "VR").day()).isEqualTo(new TraceThread.Day("2026-03-10", "executed"));
    assertThat(entry(thread, "IU").day().date()).isEmpty();
  }

  @Test
  void namesGapsAndHoles() {
    TraceThread thread = threads(SPINE).of(new RecordId("CLM"), 100);
    assertThat(thread.gaps())
        .extracting(TraceThread.Part::stage)
        .containsExactly(
            "dataset-lineage",
            "model",
            "validation",
            "release",
            "post-market",
            "corrective-action");
    assertThat(thread.gaps()).allMatch(g -> !g.expected().isEmpty());
    TraceThread lost = threads(SPINE).of(new RecordId("LOST"), 100);
    assertThat(entry(lost, "LOST").holes())
        .containsExactly("derives from NOWHERE, which is not on file");
    TraceThread signal = threads(SPINE).of(new RecordId("SIG"), 100);
    assertThat(entry(signal, "SIG").holes()).containsExactly("no disposition", "tied to no risk");
    assertThat(entry(signal, "CAPA").holes())
        .containsExactly("no root cause", "effectiveness not checked");
  }

  @Test
  void showsOneStepBesideIt() {
    TraceThread thread = threads(SPINE).of(new RecordId("REQ"), 100);
    assertThat(thread.around()).extracting(a -> a.id().value()).containsExactly("SUP", "MR");
    assertThat(threads(SPINE).of(new RecordId("SUP"), 100).total()).isEqualTo(1);
  }

  @Test
  void listsTheNearestOfEachKindAndCountsAll() {
    StringBuilder text = new StringBuilder("records:\n  - {id: IU, kind: intended-use}\n");
    for (int i = 0; i < 200; i++) {
      text.append(
          "  - {id: REQ-%03d, kind: requirement, derives-from: %s}\n"
              .formatted(i, i < 150 ? "IU" : "REQ-%03d".formatted(i - 150)));
    }
    text.append("  - {id: PR, kind: protocol, tests: [REQ-190]}\n");
    TraceThread thread = threads(text.toString()).of(new RecordId("IU"), 12);
    assertThat(thread.total()).isEqualTo(202);
    assertThat(thread.shown()).as("11 of each kind, and two to join PR").isEqualTo(15);
    assertThat(ids(thread)).contains("REQ-040", "REQ-190");
    assertThat(thread.entries().filter(e -> e.way() != Way.HERE))
        .as("a walk that skips no step")
        .allMatch(e -> !e.via().isEmpty());
    assertThat(ids(thread)).startsWith("IU", "REQ-000", "REQ-001").endsWith("REQ-190", "PR");
    assertThat(thread.parts().get(1).total()).isEqualTo(200);
  }

  @Test
  void countsAsAWalkWouldWithCyclesToo() {
    Random random = new Random(7);
    for (int round = 0; round < 4; round++) {
      Setup setup = setup();
      TraceGraph graph = graph(setup, randomRecords(random));
      ThreadIndex threads = new ThreadIndex(graph, setup.profile(), List.of());
      for (var record : graph.records()) {
        Set<RecordId> closure = closure(graph, setup.profile(), record.id());
        TraceThread thread = threads.of(record.id(), 10_000);
        Set<RecordId> listed =
            thread
                .entries()
                .filter(e -> e.way() != Way.INPUT)
                .map(Entry::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).as(record.id().value()).isEqualTo(closure);
        assertThat(thread.shown()).isEqualTo(thread.total());
      }
    }
  }

  /** Requirements and controls may go round in circles. */
  private static String randomRecords(Random random) {
    StringBuilder text = new StringBuilder("records:\n");
    for (int i = 0; i < 60; i++) {
      String kind = List.of("requirement", "risk-control", "risk", "protocol").get(i % 4);
      String relation = List.of("derives-from", "mitigates", "arises-from", "tests").get(i % 4);
      int other = random.nextInt(60);
      text.append(
          "  - {id: R-%03d, kind: %s, %s: R-%03d, implemented-by: R-%03d}\n"
              .formatted(i, kind, relation, other, random.nextInt(60)));
    }
    return text.toString();
  }

  private static Set<RecordId> closure(TraceGraph graph, Profile profile, RecordId start) {
    SpineDirection direction = new SpineDirection(profile);
    Set<RecordId> all = new TreeSet<>();
    for (boolean isUp : new boolean[] {true, false}) {
      Set<RecordId> seen = new TreeSet<>(Set.of(start));
      Deque<RecordId> next = new ArrayDeque<>(seen);
      while (!next.isEmpty()) {
        RecordId at = next.remove();
        for (TraceLink link : graph.links()) {
          if (profile.isSpine(link.relation()) && link.to().flatMap(graph::find).isPresent()) {
            RecordId to = link.to().orElseThrow();
            boolean targetIsUp =
                direction.isTargetUpstream(graph.get(link.from()), link.relation(), graph.get(to));
            RecordId from = targetIsUp == isUp ? link.from() : to;
            RecordId end = targetIsUp == isUp ? to : link.from();
            if (from.equals(at) && seen.add(end)) {
              next.add(end);
            }
          }
        }
      }
      all.addAll(seen);
    }
    return all;
  }

  private static List<String> ids(TraceThread thread) {
    return thread.entries().map(e -> e.id().value()).toList();
  }

  private static List<String> ways(TraceThread thread, Way way) {
    return thread.entries().filter(e -> e.way() == way).map(e -> e.id().value()).toList();
  }

  private static Entry entry(TraceThread thread, String id) {
    return thread.entries().filter(e -> e.id().value().equals(id)).findFirst().orElseThrow();
  }

  private static ThreadIndex threads(String records) {
    Setup setup = setup();
    return new ThreadIndex(graph(setup, records), setup.profile(), List.of());
  }

  private static MemorySourceTree tree(String records) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "vertebra.yaml",
        "product: {name: P, manufacturer: M, notice: N, description: D}\nprofile: clinical-ai\nrelease: \"1\"\n"
            .getBytes(StandardCharsets.UTF_8));
    files.put("records.yaml", records.getBytes(StandardCharsets.UTF_8));
    return new MemorySourceTree(files);
  }

  private static Setup setup() {
    return ProjectReader.read(tree("records: []\n")).value();
  }

  private static TraceGraph graph(Setup setup, String records) {
    MemorySourceTree tree = tree(records);
    return Resolver.resolve(EvidenceReader.read(tree, setup).value(), setup.profile(), tree)
        .value();
  }
}
