package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Related;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code result} of a {@link SarifReport}. */
final class SarifResult {
  private static final int MAX_RELATED = 100;

  private final JsonGenerator json;
  private final Report report;
  private final Map<Code, Integer> rules;

  SarifResult(JsonGenerator json, Report report, Map<Code, Integer> rules) {
    this.json = json;
    this.report = report;
    this.rules = rules;
  }

  void write(Entry entry) throws IOException {
    Diagnostic finding = entry.finding();
    String fingerprint = report.fingerprints().of(finding);
    json.writeStartObject();
    json.writeStringField("ruleId", finding.code().id());
    json.writeNumberField("ruleIndex", rules.getOrDefault(finding.code(), -1));
    json.writeStringField("level", finding.severity().label());
    message(withHelp(finding));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physical(finding.span());
    if (!finding.subject().isEmpty()) {
      logical(finding.subject());
    }
    if (!finding.label().isEmpty()) {
      message(plain(finding.label()));
    }
    json.writeEndObject();
    json.writeEndArray();
    related(entry);
    json.writeObjectFieldStart("partialFingerprints");
    // The only one that GitHub compares. Its upload would otherwise make it out of lines.
    json.writeStringField("primaryLocationLineHash", fingerprint);
    json.writeStringField("vertebra/v1", fingerprint);
    json.writeEndObject();
    if (entry.waiver().isPresent()) {
      suppression(entry.waiver().get());
    }
    properties(entry);
    json.writeEndObject();
  }

  private void related(Entry entry) throws IOException {
    if (entry.finding().related().isEmpty() && entry.cause().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    if (entry.cause().isPresent()) {
      Diagnostic cause = entry.cause().get();
      place(
          id++, cause.span(), "follows from " + cause.code().id() + ": " + plain(cause.message()));
    }
    for (Related related : entry.finding().related()) {
      if (id > MAX_RELATED) {
        break;
      }
      place(id++, related.span(), plain(related.message()));
    }
    json.writeEndArray();
  }

  private void place(int id, Span span, String message) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    physical(span);
    message(message);
    json.writeEndObject();
  }

  private void physical(Span span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUri.of(report.origin().file(span.file())));
    json.writeEndObject();
    // GitHub wants a place in the file for each result; the point before its text stands for all.
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, span.line()));
    json.writeNumberField("startColumn", Math.max(1, span.column()));
    json.writeNumberField("endLine", Math.max(1, span.endLine()));
    json.writeNumberField("endColumn", Math.max(1, span.endColumn()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void logical(String record) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", OneLine.of(record));
    json.writeStringField("kind", "object");
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A waiver is kept beside the records that it speaks of: SARIF 3.35.2 calls that external. */
  private void suppression(Waiver waiver) throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", OneLine.of(waiver.reason()));
    json.writeObjectFieldStart("location");
    physical(waiver.span());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("approver", OneLine.of(waiver.approver()));
    json.writeStringField("expires", OneLine.of(waiver.expires()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void properties(Entry entry) throws IOException {
    Diagnostic finding = entry.finding();
    json.writeObjectFieldStart("properties");
    json.writeStringField("record", OneLine.of(finding.subject()));
    json.writeStringField("target", OneLine.of(finding.target()));
    if (entry.cause().isPresent()) {
      json.writeStringField("consequenceOf", report.fingerprints().of(entry.cause().get()));
    }
    json.writeEndObject();
  }

  /** Viewers show little else, so it says what to do, too. */
  private static String withHelp(Diagnostic finding) {
    return Stream.concat(Stream.of(finding.message()), finding.help().stream())
        .map(SarifResult::plain)
        .collect(Collectors.joining("\n"));
  }

  /** Nothing that an author wrote becomes a link (SARIF 3.11.6). */
  private static String plain(String text) {
    return OneLine.of(text).replace("](", "] (");
  }

  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
