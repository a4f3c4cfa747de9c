package dev.vertebra.check;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.source.Span;
import java.util.List;

/**
 * One question that the evidence must answer. A rule has no state: the same inspection gives the
 * same findings.
 */
public interface Rule {

  /** The code of its findings, with the severity that they have unless the project says else. */
  Code code();

  /**
   * What it finds, in any order. Severities are the code's own, or lower where the rule's
   * explanation says so.
   */
  List<Diagnostic> check(Inspection inspection);

  /**
   * The records that it asks about, whether or not they answer: the denominator of its findings.
   * Sorted by id. Every finding about a record is about one of these. Empty when there is nothing
   * to ask: then the rule did not pass, it did not apply.
   */
  List<EvidenceRecord> population(Inspection inspection);

  /**
   * Names of what it asks about: the ids of its population. A rule on the project file names the
   * entries there, such as clauses.
   */
  default List<String> asked(Inspection inspection) {
    return population(inspection).stream().map(record -> record.id().value()).toList();
  }

  /** What tells it apart from other rules of its code. */
  default String label() {
    return code().name();
  }

  /** The gravest severity of its findings, unless the project sets another. */
  default Severity severity() {
    return code().severity();
  }

  /** Under which keys a project may set its severity, the most particular first. */
  default List<String> settings() {
    return List.of(code().id());
  }

  /** A finding about a record, at its id: for something that is missing. */
  default Diagnostic finding(EvidenceRecord record, String message) {
    return finding(record, record.idSpan(), message);
  }

  /**
   * A finding about fields that a record lacks, at its id. It rests on none having been dropped.
   */
  default Diagnostic missing(EvidenceRecord record, List<String> fields, String message) {
    Diagnostic found = finding(record, message);
    for (String field : fields) {
      found = found.restingOn(Fact.field(record.id().value(), field));
    }
    return found;
  }

  /** A finding about a record, at a place. It rests on the record having been read as meant. */
  default Diagnostic finding(EvidenceRecord record, Span span, String message) {
    return Diagnostic.of(code(), span, message)
        .about(record.id().value())
        .restingOn(Fact.record(record.id().value()));
  }
}
