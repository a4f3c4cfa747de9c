package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * A control that is implemented says which risks it brings itself, or why it brings none.
 *
 * <p>Source: ISO 14971 7.5 (risks arising from risk control measures), ISO 13485 7.1.
 */
public final class SideEffectsNotAssessed implements RecordRule {
  private static final Code CODE = Code.warning("VT338", "side-effects-not-assessed");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("risk-control");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord control, Inspection inspection) {
    return control.text("side-effects").isBlank()
        ? Stream.of(
            missing(
                    control,
                    List.of("side-effects"),
                    "nothing says which risks " + name(control) + " brings itself")
                .labelled("no `side-effects`")
                .helped(
                    "write what the control could do wrong, with the risk that covers it, or why"
                        + " nothing: `side-effects: …`"))
        : Stream.of();
  }
}
