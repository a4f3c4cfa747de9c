package dev.vertebra.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports for tests. */
final class Samples {
  static final Code MISSING = Code.error("VT201", "link-target-missing");
  static final Code UNVERIFIED = Code.error("VT301", "unverified");
  static final Code NOT_MET = Code.warning("VT302", "criterion-not-met");
  static final Code OFF = Code.note("VT393", "rule-off");
  static final String FILE = "requirements/REQ 1#ä.md";

  private static final Tally TALLY =
      new Tally(
          3,
          2,
          List.of(
              new RuleRun(UNVERIFIED, List.of("REQ-1", "REQ-2", "REQ-3")),
              new RuleRun(NOT_MET, List.of("RUN-1")),
              new RuleRun(Code.error("VT303", "verdict-contradicted"), List.of())));

  static final Diagnostic ROOT =
      Diagnostic.of(MISSING, new Span(FILE, 3, 12, 3, 20), "link target `RISK-007` does not exist")
          .about("REQ-1")
          .targeting("mitigates RISK-007")
          .labelled("no record has this id")
          .helped("did you mean `RISK-070`?")
          .see(new Span("risks.yaml", 1, 1, 2, 1), "the risks")
          .breaking(Fact.linksOf("mitigates"));
  static final Diagnostic CONSEQUENCE =
      Diagnostic.of(UNVERIFIED, new Span("b.yaml", 5, 3, 5, 9), "`REQ-2` has no run")
          .about("REQ-2")
          .restingOn(Fact.linksOf("mitigates"));
  static final Diagnostic WARNING =
      Diagnostic.of(NOT_MET, new Span("run.md", 2, 5, 4, 1), "`RUN-1` measured 0.4, below 0.7")
          .about("RUN-1")
          .targeting("sensitivity");
  static final Diagnostic NOTE =
      Diagnostic.of(OFF, Span.wholeFile("vertebra.yaml"), "rule `VT305` is switched off");
  static final Diagnostic ACCEPTED =
      Diagnostic.of(UNVERIFIED, new Span("b.yaml", 9, 3, 9, 9), "`REQ-3` has no run")
          .about("REQ-3");
  static final Waiver WAIVER =
      new Waiver(
          "VT301",
          "REQ-3",
          "",
          "replaced by the next release",
          "ROLE-RA",
          "2026-12-31",
          List.of(
              new Waiver.Approval(
                  "Regulatory lead (role)", "ROLE-RA", "2026-03-19T09:00:00Z", "approval")),
          new Span("vertebra.yaml", 20, 5, 20, 30));

  private Samples() {}

  /** One of everything. */
  static Report sample() {
    Findings open = Findings.fold(List.of(ROOT, CONSEQUENCE, WARNING, NOTE));
    return report(
        new Findings(open.list(), List.of(new Waived(new Finding(ACCEPTED, List.of()), WAIVER))));
  }

  /** The same text wherever the evidence has a say. */
  static Report hostile(String text) {
    Diagnostic root =
        Diagnostic.of(MISSING, new Span("a" + text + ".md", 1, 1, 1, 2), "m " + text)
            .about(text)
            .targeting(text)
            .labelled(text)
            .helped(text)
            .see(Span.wholeFile("b" + text), text)
            .breaking(Fact.record(text));
    Diagnostic rule =
        Diagnostic.of(UNVERIFIED, new Span(FILE, 2, 1, 2, 2), text + " m").about(text);
    Diagnostic so = rule.targeting("so").restingOn(Fact.record(text));
    Diagnostic quoted =
        Diagnostic.of(NOT_MET, new Span(FILE, 3, 1, 3, 2), "`" + text + "` is not `" + text + "`")
            .about("REQ-1");
    Waiver waiver = new Waiver("VT301", text, text, text, text, text, Span.wholeFile("w" + text));
    Findings open = Findings.fold(List.of(root, so, rule, quoted));
    Waived waived =
        new Waived(new Finding(rule.targeting("w"), List.of(so.targeting("c"))), waiver);
    return Report.of(
        origin(),
        new Findings(open.list(), List.of(waived)),
        new Tally(1, 1, List.of(new RuleRun(UNVERIFIED, List.of(text)))));
  }

  /** As many roots, a tenth of them errors, on as many records, with two rules over each. */
  static Report many(int findings) {
    List<Diagnostic> all = new ArrayList<>();
    List<String> records = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      String record = "REQ-" + (100_000 + i);
      records.add(record);
      all.add(
          Diagnostic.of(
                  i % 2 == 0 ? UNVERIFIED : NOT_MET,
                  new Span("folder/file-" + i / 50 + ".yaml", 1 + i % 50, 3, 1 + i % 50, 9),
                  "`" + record + "` has no executed run with a result that verifies it")
              .about(record)
              .at(i % 10 == 0 ? Severity.ERROR : Severity.WARNING)
              .helped("link a run"));
    }
    return Report.of(
        origin(),
        Findings.fold(all),
        new Tally(
            findings,
            findings,
            List.of(new RuleRun(UNVERIFIED, records), new RuleRun(NOT_MET, records))));
  }

  static Report report(Findings findings) {
    return Report.of(origin(), findings, TALLY);
  }

  static Report report(Diagnostic... findings) {
    return report(Findings.fold(List.of(findings)));
  }

  static Origin origin() {
    String text = "---\nid: REQ-1\nmitigates: RISK-007\n";
    return new Origin(
        "1.2.3",
        "evidence/",
        "evidence/",
        new MemorySourceTree(Map.of(FILE, text.getBytes(StandardCharsets.UTF_8))));
  }

  static String written(ReportFormat format, Report report) {
    StringWriter out = new StringWriter();
    try {
      format.write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static JsonNode json(ReportFormat format, Report report) {
    try {
      return new ObjectMapper().readTree(written(format, report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Baseline baseline(Report earlier) {
    try {
      return BaselineReader.read(
          new ByteArrayInputStream(
              written(ReportFormat.JSON, earlier).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | BaselineException e) {
      throw new IllegalStateException(e);
    }
  }
}
