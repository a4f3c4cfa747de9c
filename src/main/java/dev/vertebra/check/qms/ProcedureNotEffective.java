package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A procedure in force says since when (else a warning), and was approved by that day.
 *
 * <p>Source: ISO 13485 4.2.4 (documents are approved before issue), 4.1.1.
 */
public final class ProcedureNotEffective implements RecordRule {
  private static final Code CODE = Code.error("VT377", "procedure-not-effective");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("procedure");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord procedure, Inspection inspection) {
    Optional<LocalDate> from = procedure.day("effective-from");
    if (from.isEmpty()) {
      return Stream.of(
          missing(
                  procedure,
                  List.of("effective-from"),
                  "nothing says since when " + name(procedure) + " is in force")
              .labelled("no `effective-from`")
              .helped("write the first day on which it was followed: `effective-from: …`")
              .at(Severity.WARNING));
    }
    return inspection
        .approved(procedure)
        .filter(day -> day.isAfter(from.get()))
        .map(
            day ->
                finding(
                        procedure,
                        procedure.spanOf("effective-from"),
                        name(procedure) + " was in force before it was approved")
                    .labelled("approved " + day)
                    .helped("correct the day that is wrong; if it is true, open a nonconformity"))
        .stream();
  }
}
