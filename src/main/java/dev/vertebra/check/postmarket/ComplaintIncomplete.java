package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The record of a closed or reportable complaint or incident has what it owes: who complained, its
 * nature and details, the correction and the reply, and the UDI of what it was observed in; each
 * may say that there was none. An error when it is reportable, else a warning. Device and day of
 * receipt are required of every signal.
 *
 * <p>Source: 21 CFR 820.35(a), ISO 13485 8.2.2.
 */
public final class ComplaintIncomplete implements RecordRule {
  private static final Code CODE = Code.error("VT355", "complaint-incomplete");
  private static final List<String> KINDS = List.of("complaint", "incident");
  private static final List<String> DUE = List.of("complainant", "nature", "correction", "reply");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal").stream()
        .filter(signal -> KINDS.contains(signal.text("signal-type")))
        .filter(
            signal ->
                inspection.state(signal).equals("closed")
                    || signal.text("reportable").equals("yes"))
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord signal, Inspection inspection) {
    boolean reportable = signal.text("reportable").equals("yes");
    return Stream.concat(lacking(signal), withoutUdi(signal, inspection))
        .map(found -> reportable ? found : found.at(Severity.WARNING));
  }

  private Stream<Diagnostic> lacking(EvidenceRecord signal) {
    List<String> missing = DUE.stream().filter(field -> signal.text(field).isBlank()).toList();
    return missing.isEmpty()
        ? Stream.of()
        : Stream.of(
            missing(signal, missing, "the record of " + name(signal) + " lacks " + names(missing))
                .targeting("fields")
                .labelled("not a complete complaint record")
                .helped("write what is known, or that there was none and why"));
  }

  private Stream<Diagnostic> withoutUdi(EvidenceRecord signal, Inspection inspection) {
    boolean known =
        inspection.linked(signal, "observed-in").stream()
            .anyMatch(place -> place.kind().equals("deployment"));
    return known
        ? Stream.of()
        : Stream.of(
            finding(
                    signal,
                    inspection.place(signal, "observed-in"),
                    name(signal) + " is tied to no deployment, whose UDI it owes")
                .targeting("udi")
                .labelled("which device it was cannot be looked up")
                .helped("name the deployment it was observed in: `observed-in: [DEP-001]`")
                .restingOn(Fact.linksFrom(signal.id().value(), "observed-in"))
                .restingOn(Fact.recordsOf("deployment")));
  }
}
