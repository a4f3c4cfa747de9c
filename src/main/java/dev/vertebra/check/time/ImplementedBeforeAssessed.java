package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A change is assessed before it is implemented.
 *
 * <p>Source: ISO 13485 7.3.9 (changes are reviewed, verified, validated and approved before their
 * implementation), 4.1.4.
 */
public final class ImplementedBeforeAssessed implements Rule {
  private static final Code CODE = Code.error("VT325", "implemented-before-assessed");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("change-request");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(ImplementedBeforeAssessed::isEarly)
        .map(change -> report(change, inspection))
        .toList();
  }

  private static boolean isEarly(EvidenceRecord change) {
    Optional<LocalDate> assessed = change.day("assessed");
    return assessed.isPresent()
        && change.day("implemented").filter(assessed.get()::isAfter).isPresent();
  }

  private Diagnostic report(EvidenceRecord change, Inspection inspection) {
    return finding(
            change,
            inspection.placeOf(change, "implemented"),
            name(change) + " was implemented before its impact was assessed")
        .labelled("assessed only on " + change.text("assessed"))
        .see(inspection.placeOf(change, "assessed"), "the day of the assessment")
        .helped(
            "correct the date that is wrong; if the order is true, open a nonconformity and assess"
                + " what reached the field meanwhile");
  }
}
