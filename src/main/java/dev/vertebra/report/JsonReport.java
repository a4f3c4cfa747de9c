package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.diagnostic.Waived;
import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;

/**
 * Findings as JSON of the schema {@value #SCHEMA}, which {@code schema/findings-v1.schema.json}
 * describes. Members may be added to a schema version, never taken away or given another meaning.
 */
public final class JsonReport {
  /** Name and version of the shape. */
  public static final String SCHEMA = "vertebra-findings/v1";

  private final Report report;
  private final JsonGenerator json;

  private JsonReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  /**
   * Writes the whole report; lines end in LF.
   *
   * @throws IOException when the writer throws it
   */
  public static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      new JsonReport(report, json).write();
    }
    out.append('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("tool", report.origin().tool());
    summary(report.summary());
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings().list()) {
      json.writeStartObject();
      withConsequences(finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("waived");
    for (Waived waived : report.findings().waived()) {
      json.writeStartObject();
      withConsequences(waived.finding());
      JsonFinding.waiver(json, waived.waiver());
      json.writeEndObject();
    }
    json.writeEndArray();
    known();
    rules();
    json.writeEndObject();
  }

  private void summary(Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("notes", summary.notes());
    json.writeNumberField("consequences", summary.consequences());
    json.writeNumberField("waived", summary.waived());
    if (report.comparison().isPresent()) {
      json.writeNumberField("known", report.comparison().get().known().size());
      json.writeNumberField("fixed", report.comparison().get().fixed());
    }
    json.writeNumberField("records", summary.tally().records());
    json.writeNumberField("links", summary.tally().links());
    json.writeNumberField("rules", summary.tally().rules().size());
    json.writeEndObject();
  }

  private void withConsequences(Finding finding) throws IOException {
    members(finding.root());
    json.writeArrayFieldStart("consequences");
    for (Diagnostic consequence : finding.consequences()) {
      json.writeStartObject();
      members(consequence);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void members(Diagnostic finding) throws IOException {
    JsonFinding.identity(json, finding, report.fingerprints());
    JsonFinding.text(json, finding);
  }

  /** What the baseline knows, in short: so a report with a baseline can be one in its turn. */
  private void known() throws IOException {
    if (report.comparison().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("known");
    for (Diagnostic finding : report.known()) {
      json.writeStartObject();
      JsonFinding.identity(json, finding, report.fingerprints());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rules() throws IOException {
    // By identity: a rule holds the ids of all records that it asked about.
    IdentityHashMap<RuleRun, Long> open = new IdentityHashMap<>();
    RuleRuns runs = new RuleRuns(report.tally());
    for (Diagnostic finding : report.findings().all()) {
      runs.of(finding).ifPresent(run -> open.merge(run, 1L, Long::sum));
    }
    json.writeArrayFieldStart("rules");
    for (RuleRun run : report.tally().rules()) {
      json.writeStartObject();
      json.writeStringField("code", run.code().id());
      json.writeStringField("name", run.name());
      json.writeNumberField("asked", run.records().size());
      json.writeNumberField("findings", open.getOrDefault(run, 0L));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
