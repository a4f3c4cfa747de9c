package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.GoneLinks;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Each subgroup that the intended use names has a figure in a run that the release accepts; while
 * there is no decision, in any executed run.
 *
 * <p>Source: GMLP principles 3 and 8 (participants represent the patients; performance in important
 * subgroups), ISO 13485 7.3.7, ISO 14971 5.3.
 */
public final class SubgroupWithoutResult implements Rule {
  private static final Code CODE = Code.error("VT334", "subgroup-without-result");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("intended-use").stream()
        .filter(use -> !use.items("subgroups").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<EvidenceRecord> runs =
        inspection.effective("validation-run").stream()
            .filter(run -> inspection.decision().isEmpty() || inspection.isAccepted(run.id()))
            .toList();
    Set<String> measured = new TreeSet<>();
    for (EvidenceRecord run : runs) {
      inspection.graph().run(run.id()).flatMap(RunAssessment::result).stream()
          .flatMap(result -> result.metrics().stream())
          .map(Metric::subgroup)
          .forEach(measured::add);
    }
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord use : population(inspection)) {
      use.items("subgroups").stream()
          .filter(group -> !measured.contains(group.text()))
          .forEach(group -> found.add(report(use, group, measured, runs, inspection)));
    }
    return found;
  }

  private Diagnostic report(
      EvidenceRecord use,
      Value group,
      Set<String> measured,
      List<EvidenceRecord> runs,
      Inspection inspection) {
    Diagnostic found =
        finding(
                use,
                group.span(),
                name(use)
                    + " names the subgroup "
                    + name(group.text())
                    + ", and no accepted run has a figure for it")
            .targeting(group.text())
            .labelled(runs.isEmpty() ? "no run is accepted" : "not in the results of " + ids(runs))
            .restingOn(Fact.linksOf("accepts"))
            .restingOn(Fact.recordsOf("validation-run"))
            .restingOn(Fact.recordsOf("release-decision"));
    for (EvidenceRecord run : runs) {
      found = found.restingOn(Fact.resultOf(run.id().value()));
    }
    if (inspection.decision().isPresent()) {
      EvidenceRecord decision = inspection.decision().get();
      found =
          GoneLinks.from(found, decision, "accepts", inspection)
              .see(inspection.place(decision, "accepts"), "the runs that are accepted");
      for (EvidenceRecord run : inspection.graph().targets(decision.id(), "accepts")) {
        if (!runs.contains(run)) {
          found =
              found
                  .see(run.idSpan(), "does not count: it is " + name(inspection.state(run)))
                  .restingOn(Fact.inForce(run.id().value()));
        }
      }
    }
    List<String> near = Suggestions.help(group.text(), measured);
    return found.helped(
        near.isEmpty()
            ? "report the subgroup in a run and accept that run, or narrow the intended use"
            : near.get(0));
  }
}
