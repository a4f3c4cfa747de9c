package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision on the release considers every risk in force, and each is accepted. Risks that were
 * written after the decision are left to the next one.
 *
 * <p>Source: ISO 14971 7.3 and 8 (residual risk and overall residual risk are evaluated before
 * release), ISO 13485 7.1; CP 7382.850 starts at the risk file of the version in the field.
 */
public final class RiskNotAccepted implements RecordRule {
  private static final Code CODE = Code.error("VT337", "risk-not-accepted");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    Optional<OffsetDateTime> decided = inspection.decided();
    return inspection.releasingDecision().isEmpty()
        ? List.of()
        : inspection.effective("risk").stream()
            .filter(
                risk ->
                    risk.day("date")
                        .filter(
                            day -> decided.filter(d -> day.isAfter(d.toLocalDate())).isPresent())
                        .isEmpty())
            .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord risk, Inspection inspection) {
    EvidenceRecord decision = inspection.releasingDecision().orElseThrow();
    return Stream.concat(
        notConsidered(risk, decision, inspection), notAccepted(risk, decision, inspection));
  }

  private Stream<Diagnostic> notConsidered(
      EvidenceRecord risk, EvidenceRecord decision, Inspection inspection) {
    boolean considered =
        inspection.graph().incoming(risk.id()).stream()
            .anyMatch(l -> l.relation().equals("considers") && l.from().equals(decision.id()));
    return considered
        ? Stream.of()
        : Stream.of(
            finding(risk, name(decision) + " does not consider " + name(risk))
                .targeting("considers")
                .labelled("released without this risk")
                .see(inspection.place(decision, "considers"), "what the decision considers")
                .helped(
                    "weigh it, add `considers: "
                        + risk.id()
                        + "`, and have the decision approved again")
                .restingOn(Fact.linksFrom(decision.id().value(), "considers")));
  }

  private Stream<Diagnostic> notAccepted(
      EvidenceRecord risk, EvidenceRecord decision, Inspection inspection) {
    String state = inspection.state(risk);
    return state.equals("accepted")
        ? Stream.of()
        : Stream.of(
            finding(
                    risk,
                    inspection.placeOf(risk, "status"),
                    name(risk) + " is " + name(state) + ", and nobody accepted what is left of it")
                .targeting("status")
                .labelled("not accepted")
                .see(decision.idSpan(), "the decision that releases with it")
                .helped(
                    "judge the residual risk by the criteria of the risk procedure, then `status:"
                        + " accepted`"));
  }
}
