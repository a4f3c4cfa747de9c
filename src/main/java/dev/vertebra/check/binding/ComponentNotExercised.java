package dev.vertebra.check.binding;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every component of the released model version was part of an accepted run: some result names its
 * digest. Runs whose results list no components do not count.
 *
 * <p>Source: ISO 13485 7.3.7 (validation on representative product), 7.5.9; 21 CFR 820.10(c).
 */
public final class ComponentNotExercised implements RecordRule {
  private static final Code CODE = Code.error("VT318", "component-not-exercised");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection
        .modelVersion()
        .filter(version -> !listing(inspection).isEmpty())
        .filter(version -> inspection.graph().system(version.id()).isPresent())
        .stream()
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord version, Inspection inspection) {
    List<EvidenceRecord> runs = listing(inspection);
    Set<Sha256> exercised = new TreeSet<>();
    runs.stream()
        .flatMap(run -> inspection.result(run).stream())
        .flatMap(result -> result.components().stream())
        .forEach(component -> exercised.add(component.digest()));
    return inspection.graph().system(version.id()).stream()
        .flatMap(system -> system.components().stream())
        .filter(component -> !exercised.contains(component.digest()))
        .map(component -> report(version, component, runs));
  }

  /** Accepted runs whose results list components. */
  private static List<EvidenceRecord> listing(Inspection inspection) {
    return inspection.runsWithResult().stream()
        .filter(run -> inspection.isAccepted(run.id()))
        .filter(run -> inspection.result(run).filter(r -> !r.components().isEmpty()).isPresent())
        .toList();
  }

  private Diagnostic report(
      EvidenceRecord version, NamedDigest component, List<EvidenceRecord> runs) {
    Diagnostic found =
        finding(
                version,
                component.span(),
                name(component.name()) + " of " + name(version) + " took part in no accepted run")
            .targeting(component.role() + " " + component.name())
            .labelled("these bytes were never tested")
            .see(version.idSpan(), "the model version")
            .helped("run the protocols with this component, and accept those runs")
            .restingOn(Fact.systemOf(version.id().value()))
            .restingOn(Fact.linksFrom(version.id().value(), "composed-of"));
    for (EvidenceRecord run : runs) {
      found =
          found
              .restingOn(Fact.resultOf(run.id().value()))
              .restingOn(Fact.linksFrom(run.id().value(), "evaluates"));
    }
    return found;
  }
}
