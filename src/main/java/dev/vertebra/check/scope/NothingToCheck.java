package dev.vertebra.check.scope;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Of each kind without which a release means nothing there is a record that counts. Otherwise the
 * rules on that kind would pass for want of anything to check.
 *
 * <p>Source: the evidence spine from intended use to validation; ISO 13485 7.3.10 and 4.2.3.
 */
public final class NothingToCheck implements Rule {
  private static final Code CODE = Code.error("VT394", "nothing-to-check");
  private static final List<String> OWED =
      List.of(
          "intended-use",
          "requirement",
          "risk",
          "dataset",
          "model-version",
          "protocol",
          "validation-run");

  @Override
  public Code code() {
    return CODE;
  }

  /** None: it asks about kinds. */
  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return List.of();
  }

  @Override
  public List<String> asked(Inspection inspection) {
    return OWED;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return OWED.stream()
        .filter(kind -> inspection.effective(kind).isEmpty())
        .map(kind -> report(kind, inspection))
        .toList();
  }

  private static Diagnostic report(String kind, Inspection inspection) {
    List<EvidenceRecord> idle = inspection.all(kind);
    String states =
        idle.stream().map(inspection::state).distinct().sorted().collect(Collectors.joining(", "));
    Diagnostic found =
        Diagnostic.of(
                CODE,
                inspection.project().releaseSpan(),
                "release "
                    + name(inspection.project().release())
                    + " has no effective "
                    + name(kind)
                    + " record: nothing was checked there")
            .targeting(kind)
            .labelled(
                idle.isEmpty()
                    ? "no record of this kind"
                    : count(idle.size(), "record", "records") + " in state " + states)
            .restingOn(Fact.recordsOf(kind));
    for (EvidenceRecord record : idle) {
      found = found.restingOn(Fact.record(record.id().value()));
    }
    return idle.isEmpty()
        ? found.helped("write the " + name(kind) + " record that the release rests on")
        : found.see(idle.get(0).idSpan(), "not in an effective state");
  }
}
