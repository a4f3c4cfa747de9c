package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Metric;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Publication;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Everything that is on file about a record stands on its page. */
class NothingDroppedTest {
  @Test
  void aRecordsPageShowsAllThatIsOnFile() {
    Publication publication = Fixture.publication();
    Map<String, Document> pages = SitePages.of(Fixture.site());
    for (EvidenceRecord record : publication.graph().records()) {
      String text = squeezed(page(pages, record).select("main").text());
      assertThat(text).as(record.id().value()).contains(all(publication, record));
    }
  }

  @Test
  void fieldsThatTheKindDoesNotHaveAreShownAsTheyWereWritten() {
    Map<String, byte[]> files =
        new TreeMap<>(
            Map.of(
                "vertebra.yaml",
                utf8(
                    """
                    product: {name: P, manufacturer: M, notice: N, description: D}
                    profile: clinical-ai
                    release: "1"
                    """),
                "records.yaml",
                utf8(
                    """
                    records:
                      - id: REQ
                        kind: requirement
                        title: T
                        budget: {owner: <b>Finance</b>, lines: [1.10, no]}
                        colour: "of hope"
                    """)));
    MemoryOutputTree out = new MemoryOutputTree();
    SiteOnly.render(
        Vertebra.check(new MemorySourceTree(files)), new EmbeddedGraphviz(), "0.1.0-test", out);
    Document page = Jsoup.parse(SitePages.text(out.files().get("releases/1/records/REQ.html")));
    assertThat(page.select(".field dt").eachText()).contains("Budget", "Colour");
    assertThat(page.select(".field dd").eachText())
        .contains("{owner: <b>Finance</b>, lines: [1.10, no]}", "of hope");
    assertThat(page.select(".brief-findings .code").eachText()).contains("VT123");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Document page(Map<String, Document> pages, EvidenceRecord record) {
    return pages.values().stream()
        .filter(p -> p.select(".record-id").text().equals(record.id().value()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> all(Publication publication, EvidenceRecord record) {
    List<String> expected = new ArrayList<>();
    expected.add(record.title());
    expected.add(record.digest().hex());
    expected.add(record.span().file());
    values(record.fields().values(), expected);
    record.clauses().forEach(c -> expected.add(c.clause()));
    for (TraceLink link : publication.graph().outgoing(record.id())) {
      expected.addAll(List.of(link.target(), link.strength().label(), link.reason()));
    }
    publication.graph().incoming(record.id()).forEach(l -> expected.add(l.from().value()));
    for (Artifact artifact : publication.graph().artifacts(record.id())) {
      expected.addAll(List.of(artifact.path(), artifact.declared().hex()));
    }
    publication
        .graph()
        .run(record.id())
        .ifPresent(
            run -> {
              run.outcomes().stream().map(CriterionOutcome::limitText).forEach(expected::add);
              run.result()
                  .ifPresent(r -> r.metrics().stream().map(Metric::text).forEach(expected::add));
            });
    return expected.stream().map(NothingDroppedTest::squeezed).toList();
  }

  private static void values(Collection<Field> fields, List<String> expected) {
    fields.forEach(f -> value(f.value(), expected));
  }

  private static void value(Value value, List<String> expected) {
    if (value instanceof Value.Structure structure) {
      values(structure.fields().values(), expected);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(i -> value(i, expected));
    } else {
      expected.add(value.text());
    }
  }

  /** Without blanks; controls that reorder text show as U+FFFD. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "").replace('\u202E', '\uFFFD');
  }
}
