package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The residual risk is not worse than the initial one. An error when nothing became smaller, a
 * warning when one figure rose and the other fell.
 *
 * <p>Source: ISO 14971 7.2 and 7.3 (controls reduce the risk; what is left is evaluated).
 */
public final class ResidualWorse implements RecordRule {
  private static final Code CODE = Code.error("VT336", "residual-worse");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("risk").stream()
        .filter(risk -> risk.whole("residual-severity").isPresent())
        .filter(risk -> risk.whole("residual-probability").isPresent())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord risk, Inspection inspection) {
    int severity = rise(risk, "severity");
    int probability = rise(risk, "probability");
    if (severity <= 0 && probability <= 0) {
      return Stream.of();
    }
    String field = severity > 0 ? "severity" : "probability";
    Diagnostic found =
        finding(
                risk,
                risk.spanOf("residual-" + field),
                "the residual "
                    + field
                    + " of "
                    + name(risk)
                    + " is "
                    + risk.text("residual-" + field)
                    + ", the initial one "
                    + risk.text(field))
            .labelled("worse after control")
            .see(risk.spanOf(field), "before control")
            .helped(
                "correct the figure that is wrong; if it is true, the control adds a risk of its"
                    + " own");
    return Stream.of(Math.min(severity, probability) < 0 ? found.at(Severity.WARNING) : found);
  }

  private static int rise(EvidenceRecord risk, String field) {
    return risk.whole(field)
        .map(initial -> risk.whole("residual-" + field).orElse(initial).compareTo(initial))
        .orElse(0);
  }
}
