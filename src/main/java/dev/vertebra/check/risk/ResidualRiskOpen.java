package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The residual risk is estimated and judged, and one that is not simply acceptable is weighed
 * against the benefit.
 *
 * <p>Source: ISO 14971 7.3 (residual risk) and 7.4 (benefit-risk analysis), ISO 13485 7.1.
 */
public final class ResidualRiskOpen implements Rule {
  private static final Code CODE = Code.error("VT333", "residual-risk-open");
  private static final List<String> DUE =
      List.of("residual-severity", "residual-probability", "acceptability");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("risk");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .flatMap(risk -> Stream.of(notEvaluated(risk), notWeighed(risk, inspection)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Diagnostic> notEvaluated(EvidenceRecord risk) {
    List<String> missing = DUE.stream().filter(field -> risk.text(field).isBlank()).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        missing(risk, missing, "the residual risk of " + name(risk) + " is not evaluated")
            .targeting("residual")
            .labelled("no " + names(missing))
            .helped(
                "state the risk that is left after control: `residual-severity: 4`,"
                    + " `residual-probability: 1`, `acceptability: acceptable`"));
  }

  private Diagnostic notAcceptable(EvidenceRecord risk, Inspection inspection) {
    return finding(
            risk,
            inspection.placeOf(risk, "acceptability"),
            "the residual risk of " + name(risk) + " is judged not acceptable")
        .labelled("this stops a release")
        .helped(
            "reduce the risk further; if the benefit outweighs what is left, write the reasoning"
                + " (`benefit-risk: …`) and `acceptability: acceptable-with-rationale`");
  }

  private Optional<Diagnostic> notWeighed(EvidenceRecord risk, Inspection inspection) {
    String judged = risk.text("acceptability");
    if (judged.equals("not-acceptable")) {
      return Optional.of(notAcceptable(risk, inspection));
    }
    boolean simplyAcceptable = judged.isEmpty() || judged.equals("acceptable");
    if (simplyAcceptable || !risk.text("benefit-risk").isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
                risk,
                inspection.placeOf(risk, "acceptability"),
                "the residual risk of "
                    + name(risk)
                    + " is "
                    + name(judged)
                    + " and not weighed against the benefit")
            .targeting("benefit-risk")
            .labelled("no `benefit-risk` stands beside this")
            .restingOn(Fact.field(risk.id().value(), "benefit-risk"))
            .helped("write the reasoning: `benefit-risk: …`, or reduce the risk further"));
  }
}
