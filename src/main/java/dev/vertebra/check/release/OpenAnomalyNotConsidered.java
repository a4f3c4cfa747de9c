package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An open anomaly or nonconformity that was found in the released version, one of its components or
 * a run that the release accepts is considered by the decision and says why it may stay open. One
 * that is dated after the decision could not be considered: a warning.
 *
 * <p>Source: IEC 62304 5.8.2 and 5.8.3 (known residual anomalies are documented and evaluated), ISO
 * 13485 8.3.
 */
public final class OpenAnomalyNotConsidered implements Rule {
  private static final Code CODE = Code.error("VT363", "open-anomaly-not-considered");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    if (inspection.decision().isEmpty()) {
      return List.of();
    }
    Set<RecordId> released = released(inspection.decision().get(), inspection);
    return inspection.effective("anomaly", "nonconformity").stream()
        .filter(anomaly -> inspection.state(anomaly).equals("open"))
        .filter(
            anomaly ->
                inspection.linked(anomaly, "found-in").stream()
                    .anyMatch(place -> released.contains(place.id())))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord anomaly : population(inspection)) {
      check(anomaly, inspection.decision().orElseThrow(), inspection, found);
    }
    return found;
  }

  private static Set<RecordId> released(EvidenceRecord decision, Inspection inspection) {
    Set<RecordId> released = new TreeSet<>();
    inspection
        .modelVersion()
        .ifPresent(
            version -> {
              released.add(version.id());
              inspection
                  .linked(version, "composed-of")
                  .forEach(component -> released.add(component.id()));
            });
    inspection.linked(decision, "accepts").forEach(run -> released.add(run.id()));
    return released;
  }

  private void check(
      EvidenceRecord anomaly,
      EvidenceRecord decision,
      Inspection inspection,
      List<Diagnostic> found) {
    boolean considered =
        inspection.graph().incoming(anomaly.id()).stream()
            .anyMatch(l -> l.relation().equals("considers") && l.from().equals(decision.id()));
    boolean later = isLater(anomaly, inspection);
    if (!considered) {
      Diagnostic open =
          finding(
                  anomaly,
                  name(anomaly)
                      + " is open in the release and "
                      + name(decision)
                      + " does not consider it")
              .targeting(decision.id().value())
              .labelled(later ? "found after the decision" : "not considered")
              .see(inspection.place(decision, "considers"), "what the decision considers")
              .helped(
                  later
                      ? "the decision predates it: handle it as a signal or CAPA, and let the next"
                          + " decision consider it"
                      : "add `considers: "
                          + anomaly.id()
                          + "` to the decision and have it approved again")
              .restingOn(Fact.linksFrom(decision.id().value(), "considers"))
              .restingOn(Fact.linksFrom(anomaly.id().value(), "found-in"));
      found.add(later ? open.at(Severity.WARNING) : open);
    }
    String reason = anomaly.kind().equals("anomaly") ? "rationale" : "disposition";
    if (anomaly.text(reason).isBlank()) {
      found.add(
          missing(
                  anomaly,
                  List.of(reason),
                  name(anomaly) + " is open in the release without a " + reason)
              .targeting(reason)
              .labelled("no " + name(reason))
              .helped(
                  "say why it may stay open, for whom it matters and until when: `"
                      + reason
                      + ": …`"));
    }
  }

  private static boolean isLater(EvidenceRecord anomaly, Inspection inspection) {
    return anomaly
        .day("detected")
        .or(() -> anomaly.day("date"))
        .filter(day -> inspection.decided().filter(d -> day.isAfter(d.toLocalDate())).isPresent())
        .isPresent();
  }
}
