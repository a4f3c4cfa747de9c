package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Related;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Findings as JSON of the schema {@value #SCHEMA}. Members may be added to a schema version, never
 * taken away or given another meaning.
 *
 * @param toolVersion version of the compiler
 */
public record JsonReport(String toolVersion) {
  /** Name and version of the shape. */
  public static final String SCHEMA = "vertebra-findings/v1";

  /** The whole report; lines end in LF. */
  public String render(Findings findings, Tally tally) {
    StringWriter text = new StringWriter();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("tool", "vertebra " + toolVersion);
      summary(json, Summary.of(findings, tally));
      json.writeArrayFieldStart("findings");
      for (Finding finding : findings.list()) {
        json.writeStartObject();
        members(json, finding.root());
        json.writeArrayFieldStart("consequences");
        for (Diagnostic consequence : finding.consequences()) {
          json.writeStartObject();
          members(json, consequence);
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse text", e);
    }
    return text.append('\n').toString();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("notes", summary.notes());
    json.writeNumberField("consequences", summary.consequences());
    json.writeNumberField("records", summary.tally().records());
    json.writeNumberField("links", summary.tally().links());
    json.writeNumberField("rules", summary.tally().rules().size());
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    json.writeStringField("code", diagnostic.code().id());
    json.writeStringField("name", diagnostic.code().name());
    json.writeStringField("severity", diagnostic.severity().label());
    json.writeStringField("record", diagnostic.subject());
    json.writeStringField("message", diagnostic.message());
    json.writeStringField("label", diagnostic.label());
    place(json, diagnostic.span());
    json.writeArrayFieldStart("related");
    for (Related related : diagnostic.related()) {
      json.writeStartObject();
      json.writeStringField("message", related.message());
      place(json, related.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("help");
    for (String help : diagnostic.help()) {
      json.writeString(help);
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Span span) throws IOException {
    json.writeObjectFieldStart("place");
    json.writeStringField("file", span.file());
    if (!span.isWholeFile()) {
      json.writeNumberField("line", span.line());
      json.writeNumberField("column", span.column());
      json.writeNumberField("endLine", span.endLine());
      json.writeNumberField("endColumn", span.endColumn());
    }
    json.writeEndObject();
  }
}
