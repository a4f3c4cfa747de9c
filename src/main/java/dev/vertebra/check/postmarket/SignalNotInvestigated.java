package dev.vertebra.check.postmarket;

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
 * A closed signal says what was investigated and found, or why nothing had to be. An error for
 * complaints, incidents and drift, else a warning.
 *
 * <p>Source: ISO 13485 8.2.2 (a complaint that is not investigated is justified), 21 CFR 820.35(a);
 * 8.2.1 for feedback.
 */
public final class SignalNotInvestigated implements RecordRule {
  private static final Code CODE = Code.error("VT354", "signal-not-investigated");
  private static final List<String> GRAVE = List.of("complaint", "incident", "drift");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal").stream()
        .filter(signal -> inspection.state(signal).equals("closed"))
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord signal, Inspection inspection) {
    if (!signal.text("investigation").isBlank()) {
      return Stream.of();
    }
    Diagnostic found =
        missing(
                signal,
                List.of("investigation"),
                name(signal) + " is closed, and nothing says whether it had to be investigated")
            .see(inspection.placeOf(signal, "status"), "closed here")
            .labelled("no `investigation`")
            .helped(
                "write what was investigated and found, or why nothing had to be: `investigation:"
                    + " …`");
    return Stream.of(
        GRAVE.contains(signal.text("signal-type")) ? found : found.at(Severity.WARNING));
  }
}
