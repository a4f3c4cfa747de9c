package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.diagnostic.Code;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings as SARIF 2.1.0 (OASIS Standard, 2020). Every finding is one result: a consequence names
 * its root, a waived one carries its suppression. Fingerprints come from code, record and target.
 *
 * <p>GitHub takes 25,000 results a run. Of more, the worst are kept, and a notification says how
 * many are left out.
 */
public final class SarifReport {
  /** Greatest number of results. */
  static final int MAX_RESULTS = 25_000;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;
  private final JsonGenerator json;

  private SarifReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  /**
   * Writes the whole log; lines end in LF.
   *
   * @throws IOException when the writer throws it
   */
  public static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      new SarifReport(report, json).write();
    }
    out.append('\n');
  }

  private void write() throws IOException {
    List<Entry> all = report.entries();
    List<Entry> kept = worst(all);
    SortedMap<Code, Integer> rules = rules(all);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeFieldName("tool");
    SarifTool.write(json, report, rules.keySet());
    invocation(all.size() - kept.size());
    json.writeStringField("columnKind", "unicodeCodePoints");
    SarifResult result = new SarifResult(json, report, rules);
    json.writeArrayFieldStart("results");
    for (Entry entry : kept) {
      result.write(entry);
    }
    json.writeEndArray();
    properties(report.summary());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The results to keep, in their own order. */
  private static List<Entry> worst(List<Entry> all) {
    if (all.size() <= MAX_RESULTS) {
      return all;
    }
    List<Entry> sorted = new ArrayList<>(all);
    sorted.sort(Entry.WORST_FIRST);
    Set<Entry> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(sorted.subList(0, MAX_RESULTS));
    return all.stream().filter(kept::contains).toList();
  }

  /** Codes of rules that ran and of findings, each with its index. */
  private SortedMap<Code, Integer> rules(List<Entry> entries) {
    TreeMap<Code, Integer> rules = new TreeMap<>(Comparator.comparing(Code::id));
    report.tally().rules().forEach(run -> rules.put(run.code(), 0));
    entries.forEach(entry -> rules.put(entry.finding().code(), 0));
    int index = 0;
    for (Code code : List.copyOf(rules.keySet())) {
      rules.put(code, index++);
    }
    return rules;
  }

  private void invocation(int leftOut) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    if (leftOut > 0) {
      json.writeArrayFieldStart("toolExecutionNotifications");
      json.writeStartObject();
      json.writeStringField("level", "warning");
      json.writeObjectFieldStart("message");
      json.writeStringField(
          "text",
          Counted.of(leftOut, "finding")
              + " left out: a run may hold "
              + MAX_RESULTS
              + " results, and the worst are kept");
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void properties(Summary summary) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("summary", summary.toString());
    if (summary.since().isPresent()) {
      json.writeStringField("since", summary.since().get());
    }
    json.writeEndObject();
  }
}
