package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * An approved or implemented change has an impact assessment with its date, and a decision on
 * whether a regulator must be asked, with its reasons. An approved regulatory decision on the
 * change stands for the latter two.
 *
 * <p>Source: ISO 13485 7.3.9 and 4.1.4; 21 CFR 807.81(a)(3). FDA's guidance on changes does not
 * accept bare yes or no as documentation.
 */
public final class ChangeNotAssessed implements Rule {
  private static final Code CODE = Code.error("VT341", "change-not-assessed");
  private static final List<String> REASONS = List.of("impact-assessment", "submission-rationale");

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
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord change : population(inspection)) {
      List<String> missing = missing(change, inspection);
      if (!missing.isEmpty()) {
        found.add(report(change, missing, inspection));
      }
    }
    return found;
  }

  private static List<String> missing(EvidenceRecord change, Inspection inspection) {
    List<String> due = new ArrayList<>(List.of("impact-assessment", "assessed"));
    if (inspection.sources(change, "decides-on").isEmpty()) {
      due.add("submission-decision");
      due.add("submission-rationale");
    }
    return due.stream()
        .filter(field -> change.text(field).isBlank() || isBare(field, change.text(field)))
        .toList();
  }

  /** Whether a reason is one word such as "yes" or "n/a". */
  private static boolean isBare(String field, String text) {
    return REASONS.contains(field) && !text.strip().contains(" ");
  }

  private Diagnostic report(EvidenceRecord change, List<String> missing, Inspection inspection) {
    return missing(
            change,
            missing,
            name(change) + " is " + name(inspection.state(change)) + " without " + names(missing))
        .labelled("not fully assessed")
        .helped(
            "say what the change touches and whether it needs a submission, and why; every answer"
                + " needs its reasons")
        .restingOn(Fact.linksOf("decides-on"))
        .restingOn(Fact.recordsOf("regulatory-decision"));
  }
}
