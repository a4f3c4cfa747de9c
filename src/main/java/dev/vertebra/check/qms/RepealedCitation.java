package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No record written since the QMSR took effect cites a section of 21 CFR 820 that it repealed, or
 * an edition of ISO 13485 that was withdrawn. A citation that says that it is repealed or former is
 * none. Numbers are compared whole.
 *
 * <p>Source: 89 FR 7496 (21 CFR 820 as of 2026-02-02 has 820.1, 820.3, 820.7, 820.10, 820.35 and
 * 820.45 only). Older records need not be rewritten.
 */
public final class RepealedCitation implements RecordRule {
  private static final Code CODE = Code.warning("VT375", "repealed-citation");
  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 2, 2);

  /**
   * A section after "CFR", "QSR", "part", "section" or the sign; after another one in a list; or
   * with a letter in brackets.
   */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:(?:CFR(?: part)?|QSR|QMSR|part|sections?|§+) *"
              + "|\\G(?:,| and| or|, and) *"
              + "|(?<![0-9.])(?=820\\.[0-9]{1,3}\\([a-z]\\)))"
              + "820\\.([0-9]{1,3})(?![0-9.]*[0-9])(?:\\([a-z0-9]{1,3}\\))*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EDITION = Pattern.compile("\\b13485:(1996|2003|2012)\\b");
  private static final Pattern FORMER =
      Pattern.compile(
          "\\b(repealed|former|formerly|superseded|withdrawn|until 2026|before 2026)\\b");
  private static final Set<String> IN_FORCE = Set.of("1", "3", "7", "10", "35", "45");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(inspection::isEffective)
        .filter(record -> record.day("date").filter(EFFECTIVE::isAfter).isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    Map<String, Span> cited = new TreeMap<>();
    record.fields().forEach((name, field) -> collect(field.value(), cited));
    collect(record.title(), record.idSpan(), cited);
    collect(record.body().markdown(), record.body().span(), cited);
    return cited.entrySet().stream().map(e -> report(record, e.getKey(), e.getValue()));
  }

  private static void collect(Value value, Map<String, Span> cited) {
    if (value instanceof Value.Text text) {
      collect(text.text(), text.span(), cited);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> collect(item, cited));
    } else if (value instanceof Value.Structure structure) {
      structure.fields().forEach((name, field) -> collect(field.value(), cited));
    }
  }

  private static void collect(String text, Span span, Map<String, Span> cited) {
    if (!text.contains("820") && !text.contains("13485")) {
      return;
    }
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      if (!IN_FORCE.contains(section.group(1)) && !isFormer(text, section.start(), section.end())) {
        cited.putIfAbsent("21 CFR 820." + section.group(1), span);
      }
    }
    Matcher edition = EDITION.matcher(text);
    while (edition.find()) {
      if (!isFormer(text, edition.start(), edition.end())) {
        cited.putIfAbsent("ISO 13485:" + edition.group(1), span);
      }
    }
  }

  /** Whether the words beside a citation, in the same bracket or sentence, say that it was. */
  private static boolean isFormer(String text, int start, int end) {
    int from = start;
    while (from > 0
        && ";(\n".indexOf(text.charAt(from - 1)) < 0
        && !text.startsWith(". ", from - 1)) {
      from--;
    }
    int to = end;
    while (to < text.length()
        && ";)\n".indexOf(text.charAt(to)) < 0
        && !text.startsWith(". ", to)) {
      to++;
    }
    return FORMER.matcher(text.substring(from, to)).find();
  }

  private Diagnostic report(EvidenceRecord record, String citation, Span place) {
    return finding(record, place, name(record) + " cites " + citation + ", which is repealed")
        .targeting(citation)
        .labelled("no longer in force")
        .helped(
            citation.startsWith("ISO")
                ? "cite ISO 13485:2016, or say that it is a former edition"
                : "cite the clause of ISO 13485 that took its place (820.10), or say `former`");
  }
}
