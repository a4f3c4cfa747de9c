package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * A signal states the time allowed until its disposition, without which nobody can say that it
 * is late.
 *
 * <p>Source: ISO 13485 8.2.2 (timely handling of complaints), 8.2.3.
 */
public final class SignalWithoutLimit implements Rule {
  private static final Code CODE = Code.warning("VT358", "signal-without-limit");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(signal -> signal.whole("limit").isEmpty())
        .map(
            signal ->
                missing(signal, List.of("limit"), name(signal) + " has no time limit")
                    .labelled("no `limit:`")
                    .helped("add `limit:` with the days from receipt to disposition"))
        .toList();
  }
}
