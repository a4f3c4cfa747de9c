package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A signal that comes after a CAPA was closed, on a risk that a signal of that CAPA concerned,
 * reopens the question whether the action was effective, unless another CAPA addresses it. An error
 * when both signals name the same failure mode.
 *
 * <p>Source: ISO 13485 8.5.2 (effectiveness of corrective action); a CAPA whose cause recurred is
 * an example of official action in CP 7382.850.
 */
public final class SignalAfterClosure implements RecordRule {
  private static final Code CODE = Code.warning("VT356", "signal-after-closure");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("capa").stream()
        .filter(capa -> inspection.state(capa).equals("closed"))
        .filter(capa -> capa.day("closed").isPresent())
        .filter(capa -> !signals(capa, inspection).isEmpty())
        .toList();
  }

  private static List<EvidenceRecord> signals(EvidenceRecord capa, Inspection inspection) {
    return inspection.linked(capa, "addresses").stream()
        .filter(subject -> subject.kind().equals("signal"))
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord capa, Inspection inspection) {
    LocalDate closed = capa.day("closed").orElseThrow();
    List<EvidenceRecord> addressed = signals(capa, inspection);
    Map<RecordId, Diagnostic> found = new TreeMap<>();
    for (EvidenceRecord earlier : addressed) {
      for (EvidenceRecord risk : inspection.linked(earlier, "concerns")) {
        inspection.sources(risk, "concerns").stream()
            .filter(later -> later.day("received").filter(closed::isBefore).isPresent())
            .filter(later -> !addressed.contains(later))
            .filter(later -> inspection.sources(later, "addresses").isEmpty())
            .forEach(
                later ->
                    found.merge(
                        later.id(),
                        report(capa, earlier, later, risk, inspection),
                        (a, b) -> a.severity().compareTo(b.severity()) <= 0 ? a : b));
      }
    }
    return found.values().stream();
  }

  private Diagnostic report(
      EvidenceRecord capa,
      EvidenceRecord earlier,
      EvidenceRecord later,
      EvidenceRecord risk,
      Inspection inspection) {
    String mode = earlier.text("failure-mode").strip();
    boolean same = !mode.isEmpty() && mode.equals(later.text("failure-mode").strip());
    Diagnostic found =
        finding(
                capa,
                inspection.placeOf(capa, "closed"),
                name(later)
                    + (same ? " is the same failure as " : " concerns " + name(risk) + " like ")
                    + name(earlier)
                    + ", after "
                    + name(capa)
                    + " was closed")
            .targeting(later.id().value())
            .labelled("was the action effective?")
            .see(inspection.placeOf(later, "received"), "received after the closure")
            .helped(
                "reopen the CAPA or open another (`addresses: "
                    + later.id()
                    + "`); if it is another failure, say so in `failure-mode:` of both signals")
            .restingOn(Fact.linksFrom(later.id().value(), "concerns"))
            .restingOn(Fact.linksFrom(capa.id().value(), "addresses"))
            .restingOn(Fact.linksOf("addresses"));
    return same ? found.at(Severity.ERROR) : found;
  }
}
