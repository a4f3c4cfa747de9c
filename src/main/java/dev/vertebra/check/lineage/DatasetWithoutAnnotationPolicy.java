package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Data that trains or tests a model has labels under a stated policy: the dataset itself or one
 * that it was drawn from is annotated under an approved policy.
 *
 * <p>Source: GMLP principle 5 (reference datasets rest on accepted methods), EU AI Act Annex IV
 * 2(d) (labelling procedures), ISO 13485 7.3.3. Undocumented governance of training data is a
 * recurring finding.
 */
public final class DatasetWithoutAnnotationPolicy implements Rule {
  private static final Code CODE = Code.error("VT382", "dataset-without-annotation-policy");
  private static final List<String> ROLES = List.of("training", "tuning", "test", "external");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("dataset").stream()
        .filter(dataset -> ROLES.contains(dataset.text("role")))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Set<RecordId> governed = governed(inspection);
    return population(inspection).stream()
        .filter(dataset -> !governed.contains(dataset.id()))
        .map(dataset -> report(dataset, inspection))
        .toList();
  }

  /** Datasets under an approved policy, and everything that was drawn from them. */
  private static Set<RecordId> governed(Inspection inspection) {
    Set<RecordId> governed = new TreeSet<>();
    Deque<RecordId> open = new ArrayDeque<>();
    for (EvidenceRecord dataset : inspection.all("dataset")) {
      if (!inspection.targets(dataset, "annotated-under").isEmpty()) {
        open.add(dataset.id());
      }
    }
    while (!open.isEmpty()) {
      RecordId id = open.remove();
      if (governed.add(id)) {
        inspection.graph().sources(id, "drawn-from").forEach(d -> open.add(d.id()));
      }
    }
    return governed;
  }

  private Diagnostic report(EvidenceRecord dataset, Inspection inspection) {
    Diagnostic found =
        finding(dataset, "nothing says how the labels of " + name(dataset) + " were made")
            .labelled("no approved annotation policy here or where it was drawn from")
            .helped("name the policy here or on the source: `annotated-under: …`")
            .restingOn(Fact.linksOf("annotated-under"))
            .restingOn(Fact.linksOf("drawn-from"))
            .restingOn(Fact.recordsOf("annotation-policy"))
            .restingOn(Fact.recordsOf("dataset"));
    for (EvidenceRecord policy : inspection.linked(dataset, "annotated-under")) {
      found =
          found.see(
              inspection.placeOf(policy, "status"),
              name(policy) + " is " + name(inspection.state(policy)));
    }
    return found;
  }
}
