package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an implemented change request says that it changed did change: the component has other bytes
 * in the model version that supersedes. Requests that were implemented after the new version was
 * written belong to a later one and are not asked.
 *
 * <p>Source: ISO 13485 7.3.9 and 4.2.5 (records of changes are true).
 */
public final class ChangeWithoutDifference implements RecordRule {
  private static final Code CODE = Code.error("VT344", "change-without-difference");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("model-version").stream()
        .filter(version -> !Differences.of(version, inspection).isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord version, Inspection inspection) {
    return Differences.of(version, inspection).stream()
        .filter(difference -> difference.kind() == Differences.Kind.SAME)
        .flatMap(
            difference ->
                inspection.effective("change-request").stream()
                    .filter(change -> belongs(change, version, inspection))
                    .filter(change -> names(change, difference, inspection))
                    .map(change -> report(version, difference, change, inspection)));
  }

  private static boolean belongs(
      EvidenceRecord change, EvidenceRecord version, Inspection inspection) {
    return inspection.state(change).equals("implemented")
        && version
            .day("date")
            .filter(day -> change.day("implemented").filter(day::isBefore).isEmpty())
            .isPresent();
  }

  /** Whether the change names the component of the old version, or of the new one. */
  private static boolean names(
      EvidenceRecord change, Differences.Difference difference, Inspection inspection) {
    return inspection.linked(change, "changes").stream()
        .filter(changed -> changed.kind().equals("component"))
        .anyMatch(
            changed ->
                difference.old().filter(changed::equals).isPresent()
                    || difference.fresh().filter(changed::equals).isPresent());
  }

  private Diagnostic report(
      EvidenceRecord version,
      Differences.Difference difference,
      EvidenceRecord change,
      Inspection inspection) {
    return finding(
            version,
            inspection.place(change, "changes"),
            name(change)
                + " is implemented, but "
                + name(difference.name())
                + " is the same in "
                + name(difference.before())
                + " and "
                + name(version))
        .targeting(change.id().value())
        .labelled("nothing changed here")
        .see(difference.place(), "the same bytes as before")
        .helped("name what really changed, or set the request back to `approved` until it is done")
        .restingOn(Fact.linksFrom(change.id().value(), "changes"))
        .restingOn(Fact.linksFrom(version.id().value(), "composed-of"))
        .restingOn(Fact.linksFrom(difference.before().id().value(), "composed-of"));
  }
}
