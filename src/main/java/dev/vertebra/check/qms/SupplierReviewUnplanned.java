package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * An evaluated supplier says when it is due again.
 *
 * <p>Source: ISO 13485 7.4.1 (monitoring and re-evaluation of suppliers are planned).
 */
public final class SupplierReviewUnplanned implements Rule {
  private static final Code CODE = Code.warning("VT380", "supplier-review-unplanned");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("supplier").stream()
        .filter(supplier -> supplier.structure("evaluation").isPresent())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(s -> s.structure("evaluation").flatMap(e -> e.day("next-due")).isEmpty())
        .map(
            supplier ->
                missing(
                        supplier,
                        List.of("evaluation"),
                        name(supplier) + " has no day on which it is evaluated again")
                    .labelled("no `next-due:`")
                    .helped("add `next-due:` to its `evaluation:`"))
        .toList();
  }
}
