package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fingerprints;
import dev.vertebra.diagnostic.Related;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.source.Span;
import java.io.IOException;

/** The members of a finding in a {@link JsonReport}. */
final class JsonFinding {
  private JsonFinding() {}

  /** What it is, and about what. */
  static void identity(JsonGenerator json, Diagnostic finding, Fingerprints fingerprints)
      throws IOException {
    json.writeStringField("code", finding.code().id());
    json.writeStringField("name", finding.code().name());
    json.writeStringField("severity", finding.severity().label());
    string(json, "record", finding.subject());
    string(json, "target", finding.target());
    json.writeStringField("fingerprint", fingerprints.of(finding));
  }

  /** What it says, and where. */
  static void text(JsonGenerator json, Diagnostic finding) throws IOException {
    string(json, "message", finding.message());
    string(json, "label", finding.label());
    place(json, finding.span());
    json.writeArrayFieldStart("related");
    for (Related related : finding.related()) {
      json.writeStartObject();
      string(json, "message", related.message());
      place(json, related.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("help");
    for (String help : finding.help()) {
      json.writeString(JsonText.whole(help));
    }
    json.writeEndArray();
  }

  /** Who decided to live with it, why, and until when. */
  static void waiver(JsonGenerator json, Waiver waiver) throws IOException {
    json.writeObjectFieldStart("waiver");
    string(json, "target", waiver.target());
    string(json, "reason", waiver.reason());
    string(json, "approver", waiver.approver());
    string(json, "expires", waiver.expires());
    json.writeArrayFieldStart("approvals");
    for (Waiver.Approval approval : waiver.approvals()) {
      json.writeStartObject();
      string(json, "by", approval.by());
      string(json, "role", approval.role());
      string(json, "at", approval.at());
      string(json, "meaning", approval.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    place(json, waiver.span());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Span span) throws IOException {
    json.writeObjectFieldStart("place");
    string(json, "file", span.file());
    if (!span.isWholeFile()) {
      json.writeNumberField("line", span.line());
      json.writeNumberField("column", span.column());
      json.writeNumberField("endLine", span.endLine());
      json.writeNumberField("endColumn", span.endColumn());
    }
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String name, String text) throws IOException {
    json.writeStringField(name, JsonText.whole(text));
  }
}
