package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A closed CAPA states its root cause, its action, that the action does no harm elsewhere, and that
 * it was effective.
 *
 * <p>Source: ISO 13485 8.5.2 and 8.5.3. CAPA is the most cited subject of device inspections; an
 * auditor judged whether an earlier action had been effective, not whether it had been closed.
 */
public final class CapaClosedEarly implements Rule {
  private static final Code CODE = Code.error("VT353", "capa-closed-early");
  private static final List<String> TEXTS = List.of("root-cause", "action", "verification");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("capa").stream()
        .filter(capa -> inspection.state(capa).equals("closed"))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .flatMap(capa -> Stream.of(incomplete(capa, inspection), ineffective(capa)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Diagnostic> incomplete(EvidenceRecord capa, Inspection inspection) {
    List<String> missing =
        Stream.concat(
                TEXTS.stream().filter(field -> capa.text(field).isBlank()),
                Stream.of("effectiveness", "closed").filter(f -> capa.value(f).isEmpty()))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        missing(capa, missing, name(capa) + " is closed without " + names(missing))
            .see(inspection.placeOf(capa, "status"), "closed here")
            .labelled("closed too early")
            .helped(
                "complete it, or reopen it: `status: open`; effectiveness is"
                    + " `{checked: 2026-10-01, effective: yes, method: …}`"));
  }

  private Optional<Diagnostic> ineffective(EvidenceRecord capa) {
    Optional<Value.Structure> check = capa.structure("effectiveness");
    return check
        .filter(c -> c.truth("effective").filter(effective -> !effective).isPresent())
        .map(
            c ->
                finding(
                        capa,
                        c.spanOf("effective"),
                        name(capa) + " is closed although its action was not effective")
                    .targeting("effectiveness")
                    .labelled("checked " + c.text("checked"))
                    .helped("reopen it: `status: open`, and take another action"));
  }
}
