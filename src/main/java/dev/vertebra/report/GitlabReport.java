package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Open findings in GitLab's form for code quality: an array of issues, each with a fingerprint of
 * its own, for GitLab shows only one of those that share it. The form has no place for what is left
 * out, so one issue more counts that.
 */
public final class GitlabReport {
  /** Greatest number of findings; the page that shows them does not get better by more. */
  static final int MAX_ISSUES = 5_000;

  private static final String SUMMARY = "vertebra-summary";

  private final Report report;
  private final JsonGenerator json;

  private GitlabReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  /**
   * Writes the whole array; lines end in LF.
   *
   * @throws IOException when the writer throws it
   */
  public static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      new GitlabReport(report, json).write();
    }
    out.append('\n');
  }

  private void write() throws IOException {
    List<Entry> open =
        report.entries().stream()
            .filter(entry -> entry.waiver().isEmpty())
            .sorted(Entry.WORST_FIRST)
            .toList();
    json.writeStartArray();
    for (Entry entry : open.subList(0, Math.min(MAX_ISSUES, open.size()))) {
      Diagnostic finding = entry.finding();
      issue(
          description(entry),
          finding.code().id() + " " + finding.code().name(),
          report.fingerprints().of(finding),
          severity(finding.severity()),
          finding.span());
    }
    List<String> unlisted = unlisted(open.size() - MAX_ISSUES);
    if (!unlisted.isEmpty()) {
      issue(
          "Not listed here: " + String.join(", ", unlisted),
          SUMMARY,
          SUMMARY,
          "info",
          Span.wholeFile("vertebra.yaml"));
    }
    json.writeEndArray();
  }

  private List<String> unlisted(int over) {
    List<String> parts = new ArrayList<>();
    if (over > 0) {
      parts.add(Counted.of(over, "less severe finding"));
    }
    if (!report.findings().waived().isEmpty()) {
      parts.add(Counted.of(report.findings().waived().size(), "waived finding"));
    }
    if (!report.known().isEmpty()) {
      parts.add(Counted.of(report.known().size(), "known finding"));
    }
    return parts;
  }

  private void issue(String text, String check, String fingerprint, String severity, Span span)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("description", text);
    json.writeStringField("check_name", check);
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", JsonText.whole(report.origin().file(span.file())));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(1, span.line()));
    json.writeNumberField("end", Math.max(1, span.endLine()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private String description(Entry entry) {
    StringBuilder text = new StringBuilder(OneLine.of(OneLine.named(entry.finding())));
    entry
        .cause()
        .ifPresent(
            cause ->
                text.append(" (follows from ")
                    .append(cause.code().id())
                    .append(" at ")
                    .append(OneLine.of(report.origin().file(cause.span().toString())))
                    .append(')'));
    return text.toString();
  }

  /** GitLab knows info, minor, major, critical and blocker. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
