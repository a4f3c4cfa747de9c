package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.RiskMatrix;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * Severity and probability, initial and residual, are figures of the one scale: from 1 to 5 unless
 * the project states levels of its own.
 *
 * <p>Source: ISO 14971 4.4 and 5.5 (criteria and estimation by one scheme). Rows scored on a scale
 * of their own beside the risk file were a concern of a notified body on an AI device.
 */
public final class RiskOutOfScale implements RecordRule {
  private static final Code CODE = Code.error("VT335", "risk-out-of-scale");
  private static final List<String> FIELDS =
      List.of("severity", "probability", "residual-severity", "residual-probability");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("risk");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord risk, Inspection inspection) {
    return FIELDS.stream()
        .filter(
            field ->
                risk.whole(field).filter(f -> isOut(f, highest(field, inspection))).isPresent())
        .map(
            field ->
                finding(
                        risk,
                        risk.spanOf(field),
                        "the "
                            + field
                            + " of "
                            + name(risk)
                            + " is "
                            + risk.text(field)
                            + ", not 1 to "
                            + highest(field, inspection))
                    .targeting(field)
                    .labelled("not on the scale")
                    .helped(
                        "write the figure of the scale that the risk procedure defines, 1 to "
                            + highest(field, inspection)));
  }

  private static int highest(String field, Inspection inspection) {
    RiskMatrix matrix = inspection.project().riskMatrix();
    return (field.endsWith("severity") ? matrix.severity() : matrix.probability()).size();
  }

  private static boolean isOut(BigInteger figure, int highest) {
    return figure.signum() <= 0 || figure.compareTo(BigInteger.valueOf(highest)) > 0;
  }
}
