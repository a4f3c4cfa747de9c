package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model version names a component for every role that makes up a model system. A role that does
 * not apply is a component that says so.
 *
 * <p>Source: ISO 13485 4.2.3 and 7.5.8, 7.5.9; FDA's guidance on predetermined change control plans
 * (version control).
 */
public final class ComponentRoleMissing implements Rule {
  private static final Code CODE = Code.error("VT384", "component-role-missing");
  private static final List<String> ROLES =
      List.of(
          "weights",
          "preprocessing",
          "postprocessing",
          "threshold",
          "runtime",
          "configuration",
          "io-contract");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.all("model-version").stream()
        .filter(
            version ->
                inspection.isEffective(version)
                    || inspection.release().modelVersion().filter(version.id()::equals).isPresent())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord version : population(inspection)) {
      List<String> missing = missing(version, inspection);
      if (!missing.isEmpty()) {
        found.add(report(version, missing, inspection));
      }
    }
    return found;
  }

  private static List<String> missing(EvidenceRecord version, Inspection inspection) {
    Set<String> present = new TreeSet<>();
    inspection
        .linked(version, "composed-of")
        .forEach(component -> present.add(component.text("role")));
    return ROLES.stream().filter(role -> !present.contains(role)).toList();
  }

  private Diagnostic report(EvidenceRecord version, List<String> missing, Inspection inspection) {
    Diagnostic found =
        finding(
                version,
                inspection.place(version, "composed-of"),
                name(version) + " has no component for " + names(missing))
            .labelled("the model system is not complete")
            .helped("add the component, or one whose `content:` says that there is none and why")
            .restingOn(Fact.linksFrom(version.id().value(), "composed-of"))
            .restingOn(Fact.systemOf(version.id().value()))
            .restingOn(Fact.recordsOf("component"));
    for (EvidenceRecord component : inspection.linked(version, "composed-of")) {
      found = found.restingOn(Fact.record(component.id().value()));
    }
    return found;
  }
}
