package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.check.Wording;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What controls a risk is not just what causes it. Compared are the records that the risk arises
 * from and those that implement its controls, or the mitigating requirements themselves. An error
 * when both sets are equal; a warning when the controls use only some of the causes, when another
 * control adds something, or when all are inherently safe design, which does change the cause
 * itself. One finding for each risk, which says how many risks are like it.
 *
 * <p>Source: ISO 14971 7.1 and 7.2. A notified body raised a finding where the list of mitigating
 * requirements was identical to the list of requirements that cause the risk, and added that it was
 * unclear whether other risks have the same gap.
 */
public final class ControlEqualsCause implements Rule {
  private static final Code CODE = Code.error("VT332", "control-equals-cause");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("risk").stream()
        .filter(risk -> !inspection.linked(risk, "arises-from").isEmpty())
        .filter(risk -> !inspection.sources(risk, "mitigates").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<EvidenceRecord> risks = population(inspection);
    List<Diagnostic> found = new ArrayList<>();
    risks.forEach(risk -> check(risk, inspection).ifPresent(found::add));
    return found.stream().map(d -> d.helped(howMany(found, risks.size()))).toList();
  }

  private Optional<Diagnostic> check(EvidenceRecord risk, Inspection inspection) {
    Set<String> causes = ids(inspection.linked(risk, "arises-from"));
    List<EvidenceRecord> controls = inspection.sources(risk, "mitigates");
    Set<String> all = new TreeSet<>();
    controls.forEach(control -> all.addAll(means(control, inspection)));
    List<EvidenceRecord> idle =
        causes.containsAll(all)
            ? controls
            : controls.stream().filter(c -> means(c, inspection).equals(causes)).toList();
    if (idle.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    Diagnostic found = report(risk, idle, causes, inspection);
    if (idle.stream().allMatch(ControlEqualsCause::isByDesign)) {
      return Optional.of(
          found
              .at(Severity.WARNING)
              .helped("inherently safe design may change the cause itself; say in its text how"));
    }
    return Optional.of(all.equals(causes) ? found : found.at(Severity.WARNING));
  }

  private static boolean isByDesign(EvidenceRecord control) {
    return control.text("control-type").equals("inherent-safety");
  }

  private static Set<String> means(EvidenceRecord control, Inspection inspection) {
    return control.kind().equals("requirement")
        ? Set.of(control.id().value())
        : ids(inspection.linked(control, "implemented-by"));
  }

  private static Set<String> ids(List<EvidenceRecord> records) {
    Set<String> ids = new TreeSet<>();
    records.forEach(r -> ids.add(r.id().value()));
    return ids;
  }

  private Diagnostic report(
      EvidenceRecord risk, List<EvidenceRecord> idle, Set<String> causes, Inspection inspection) {
    Diagnostic found =
        finding(
                risk,
                place(idle.get(0), inspection),
                name(risk)
                    + " is mitigated by "
                    + Wording.ids(idle)
                    + " with nothing but what causes it: "
                    + names(causes))
            .labelled("the same as the cause")
            .see(inspection.place(risk, "arises-from"), "what the risk arises from")
            .helped(
                "name what was added to reduce the risk (a requirement, a component, a label), with"
                    + " a run that shows its effect")
            .restingOn(Fact.linksFrom(risk.id().value(), "arises-from"));
    for (EvidenceRecord control : idle) {
      found = found.restingOn(Fact.linksFrom(control.id().value(), "implemented-by"));
    }
    return found;
  }

  private static Span place(EvidenceRecord control, Inspection inspection) {
    return inspection.place(
        control, control.kind().equals("requirement") ? "mitigates" : "implemented-by");
  }

  private static String howMany(List<Diagnostic> found, int risks) {
    return "of "
        + count(risks, "risk", "risks")
        + " with controls, "
        + found.size()
        + (found.size() == 1 ? " is" : " are")
        + " like this: "
        + names(found.stream().map(Diagnostic::subject).toList());
  }
}
