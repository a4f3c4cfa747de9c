package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A criterion says what its figure must reach: without a bound it is met by anything.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (acceptance criteria).
 */
public final class CriterionWithoutBound implements Rule {
  private static final Code CODE = Code.error("VT308", "criterion-without-bound");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("protocol");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord protocol : population(inspection)) {
      for (Value.Structure criterion : protocol.structures("criteria")) {
        if (criterion.value("at-least").isEmpty() && criterion.value("at-most").isEmpty()) {
          found.add(report(protocol, criterion, inspection));
        }
      }
    }
    return found;
  }

  private Diagnostic report(
      EvidenceRecord protocol, Value.Structure criterion, Inspection inspection) {
    String metric = criterion.text("metric");
    Diagnostic found =
        finding(
                protocol,
                criterion.spanOf("metric"),
                name(protocol) + " sets no bound for " + name(metric))
            .targeting(metric + "/" + Figures.group(criterion))
            .labelled("any figure would do")
            .helped("add `at-least:` or `at-most:`, and have the protocol approved again")
            .restingOn(Fact.field(protocol.id().value(), "criteria"));
    for (EvidenceRecord run : inspection.sources(protocol, "follows")) {
      found = found.breaking(Fact.verdictOf(run.id().value()));
    }
    return found;
  }
}
