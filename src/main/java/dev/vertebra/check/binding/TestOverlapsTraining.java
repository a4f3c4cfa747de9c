package dev.vertebra.check.binding;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * No run tests a model on data that trained it: not the same dataset, not one that the training
 * data was drawn from or that was drawn from it, not the same bytes, and none whose role is
 * training or tuning.
 *
 * <p>A run whose result names {@code training-data} and no {@code test-data}, such as a retraining,
 * is not a test on data and is passed over. Rows that two splits share within different files
 * cannot be seen by digests and are not looked for.
 *
 * <p>Source: GMLP principle 4 (training data sets are independent of test sets), ISO 13485 7.3.7.
 */
public final class TestOverlapsTraining implements Rule {
  private static final Code CODE = Code.error("VT312", "test-data-overlaps-training");
  private static final List<String> TRAINING_ROLES = List.of("training", "tuning");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> isTest(run, inspection))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    Map<RecordId, TrainingLineage> lineages = new TreeMap<>();
    for (EvidenceRecord run : population(inspection)) {
      for (EvidenceRecord version : inspection.linked(run, "evaluates")) {
        TrainingLineage lineage =
            lineages.computeIfAbsent(version.id(), id -> new TrainingLineage(version, inspection));
        check(run, version, lineage, inspection, found);
      }
    }
    return found;
  }

  private static boolean isTest(EvidenceRecord run, Inspection inspection) {
    List<String> roles =
        inspection.graph().run(run.id()).flatMap(RunAssessment::result).stream()
            .flatMap(result -> result.inputs().stream())
            .map(NamedDigest::role)
            .toList();
    return roles.contains("test-data") || !roles.contains("training-data");
  }

  private void check(
      EvidenceRecord run,
      EvidenceRecord version,
      TrainingLineage lineage,
      Inspection inspection,
      List<Diagnostic> found) {
    for (TraceLink link : inspection.links(run, "uses-data")) {
      if (link.origin() != TraceLink.Origin.DERIVED) {
        EvidenceRecord dataset = inspection.graph().get(link.to().orElseThrow());
        lineage
            .overlap(dataset)
            .or(() -> byRole(dataset))
            .ifPresent(why -> found.add(report(run, version, dataset, link, why)));
      }
    }
  }

  private static Optional<String> byRole(EvidenceRecord dataset) {
    String role = dataset.text("role");
    return TRAINING_ROLES.contains(role)
        ? Optional.of("its role is " + name(role))
        : Optional.empty();
  }

  private Diagnostic report(
      EvidenceRecord run,
      EvidenceRecord version,
      EvidenceRecord dataset,
      TraceLink link,
      String why) {
    return finding(
            run,
            link.span(),
            name(run) + " tests on " + name(dataset) + ", which is not independent of training")
        .targeting(dataset.id().value())
        .labelled(why)
        .see(dataset.idSpan(), "the dataset")
        .see(version.idSpan(), "the model version that the run evaluates")
        .helped("test on a dataset that no training, tuning or selection has seen")
        .restingOn(Fact.linksFrom(run.id().value(), "uses-data"))
        .restingOn(Fact.linksFrom(run.id().value(), "evaluates"))
        .restingOn(Fact.record(dataset.id().value()))
        .restingOn(Fact.record(version.id().value()));
  }
}
