package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * Every record says in which state it is. One that does not counts as being in the first state of
 * its kind, which for most kinds means that it is no evidence.
 *
 * <p>Source: ISO 13485 4.2.4 c (the current revision status of documents is identified).
 */
public final class StateNotWritten implements Rule {
  private static final Code CODE = Code.warning("VT379", "state-not-written");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(
            record ->
                inspection
                    .profile()
                    .kind(record.kind())
                    .filter(k -> k.states().size() > 1)
                    .isPresent())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(record -> record.status().isEmpty())
        .map(record -> report(record, inspection))
        .toList();
  }

  private Diagnostic report(EvidenceRecord record, Inspection inspection) {
    return missing(record, List.of("status"), name(record) + " does not say in which state it is")
        .labelled("counts as " + inspection.state(record))
        .helped(
            "add `status:` with one of its states: "
                + inspection.profile().kind(record.kind()).stream()
                    .map(k -> String.join(", ", k.states()))
                    .findFirst()
                    .orElse(""));
  }
}
