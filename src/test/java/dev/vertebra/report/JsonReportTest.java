package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final PublishedSchema SCHEMA = PublishedSchema.findings();

  @Test
  void keepsToItsPublishedSchema() throws IOException {
    SCHEMA.accepts(json(Samples.sample()));
    SCHEMA.accepts(json(Samples.report()));
    SCHEMA.accepts(json(Samples.sample().since(Samples.baseline(Samples.report(Samples.ROOT)))));
    Compilation example = Vertebra.check(ExampleEvidence.unsealed());
    Tally tally = new Tally(example.graph().records().size(), 1, example.rules());
    SCHEMA.accepts(json(Report.of(Samples.origin(), example.findings(), tally)));
  }

  @Test
  void theSchemaDescribesEveryMemberAndNoOther() {
    Report compared = Samples.sample().since(Samples.baseline(Samples.report(Samples.WARNING)));
    Set<String> written = new TreeSet<>();
    members(json(compared), written);
    assertThat(PublishedSchema.described()).isEqualTo(written);
  }

  private static void members(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(below -> members(below, names));
  }

  @Test
  void carriesWhatTellsFindingsApart() {
    JsonNode root = json(Samples.sample()).path("findings").path(0);
    assertThat(root.path("code").asText()).isEqualTo("VT201");
    assertThat(root.path("target").asText()).isEqualTo("mitigates RISK-007");
    assertThat(root.path("fingerprint").asText()).matches("[0-9a-f]{64}");
    assertThat(root.path("consequences").path(0).path("record").asText()).isEqualTo("REQ-2");
  }

  @Test
  void statesDenominatorsAndWhatIsWaived() {
    JsonNode report = json(Samples.sample().failingOn(Severity.NOTE));
    assertThat(report.path("rules").path(0).toString())
        .isEqualTo("{\"code\":\"VT301\",\"name\":\"unverified\",\"asked\":3,\"findings\":1}");
    assertThat(report.path("summary").toString())
        .isEqualTo(
            "{\"errors\":1,\"warnings\":1,\"notes\":1,\"consequences\":1,\"waived\":1,"
                + "\"records\":3,\"links\":2,\"rules\":3}");
    JsonNode waiver = report.path("waived").path(0).path("waiver");
    assertThat(waiver.path("reason").asText()).isEqualTo("replaced by the next release");
    assertThat(waiver.path("expires").asText()).isEqualTo("2026-12-31");
  }

  private static JsonNode json(Report report) {
    return Samples.json(ReportFormat.JSON, report);
  }
}
