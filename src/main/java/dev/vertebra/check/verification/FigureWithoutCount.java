package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure that is held against a criterion says of how many cases it is, so that its interval can
 * be judged.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (statistical techniques with rationale for sample size),
 * 8.1; performance claims that cannot be understood against the results were a finding on an AI
 * device.
 */
public final class FigureWithoutCount implements RecordRule {
  private static final Code CODE = Code.warning("VT315", "figure-without-count");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.runsWithResult().stream()
        .filter(run -> !inspection.outcomes(run).isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord run, Inspection inspection) {
    return inspection.outcomes(run).stream()
        .flatMap(outcome -> outcome.source().stream())
        .distinct()
        .filter(metric -> metric.n().isEmpty())
        .map(metric -> report(run, metric));
  }

  private Diagnostic report(EvidenceRecord run, Metric metric) {
    String figure = Figures.named(metric.name(), metric.subgroup());
    return finding(
            run,
            metric.span(),
            "the result of " + name(run) + " does not say of how many cases " + figure + " is")
        .targeting(metric.name() + " " + metric.subgroup())
        .labelled(metric.interval().isPresent() ? "an interval, but no `n`" : "no `n`")
        .see(run.idSpan(), "the run")
        .helped("have the program write `n`, the number of cases behind the figure, and run again")
        .restingOn(Fact.resultOf(run.id().value()));
  }
}
