package dev.vertebra.check.binding;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import java.util.ArrayList;
import java.util.List;

/**
 * A result file that says which run it belongs to belongs to that run.
 *
 * <p>Source: ISO 13485 4.2.5 (records are identifiable), 7.3.6.
 */
public final class ResultOfAnotherRun implements Rule {
  private static final Code CODE = Code.error("VT315", "result-of-another-run");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : inspection.effective("validation-run")) {
      inspection
          .graph()
          .run(run.id())
          .flatMap(RunAssessment::result)
          .filter(result -> !result.run().isEmpty() && !isNamed(run, result.run()))
          .ifPresent(result -> found.add(report(run, result, inspection)));
    }
    return found;
  }

  private static boolean isNamed(EvidenceRecord run, String name) {
    return run.id().value().equals(name)
        || run.items("aliases").stream().anyMatch(alias -> alias.text().equals(name));
  }

  private Diagnostic report(EvidenceRecord run, ResultFile result, Inspection inspection) {
    return finding(
            run,
            inspection.placeOf(run, "result"),
            "the result of " + name(run) + " says that it belongs to " + name(result.run()))
        .labelled(name(result.path()) + " names " + name(result.run()))
        .helped("name the result file that this run wrote, or run again as " + name(run))
        .restingOn(Fact.resultOf(run.id().value()))
        .breaking(Fact.resultOf(run.id().value()));
  }
}
