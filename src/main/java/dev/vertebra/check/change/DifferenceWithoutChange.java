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
 * Every component in which a model version differs from the one that it supersedes was changed by
 * an approved change request that names it. A request that names only the model version covers all
 * of its components.
 *
 * <p>Source: ISO 13485 7.3.9 (design changes are identified and approved); a retraining treated as
 * a silent update is a recurring finding on AI devices.
 */
public final class DifferenceWithoutChange implements RecordRule {
  private static final Code CODE = Code.error("VT343", "difference-without-change");

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
        .filter(difference -> difference.kind() != Differences.Kind.SAME)
        .filter(difference -> difference.changes(inspection).isEmpty())
        .map(difference -> report(version, difference, inspection));
  }

  private Diagnostic report(
      EvidenceRecord version, Differences.Difference difference, Inspection inspection) {
    return finding(
            version,
            inspection.place(version, "supersedes"),
            name(difference.name())
                + " "
                + difference.kind().label()
                + " from "
                + name(difference.before())
                + " to "
                + name(version)
                + ", and no approved change request says so")
        .targeting(difference.role() + " " + difference.name())
        .labelled("changed without a request")
        .see(difference.place(), "the " + difference.role() + " of " + name(difference.of()))
        .helped(
            "write the change request that names it (`changes:`), with its assessment, and have it"
                + " approved")
        .restingOn(Fact.linksOf("changes"))
        .restingOn(Fact.recordsOf("change-request"))
        .restingOn(Fact.linksFrom(version.id().value(), "composed-of"))
        .restingOn(Fact.linksFrom(version.id().value(), "supersedes"))
        .restingOn(Fact.linksFrom(difference.before().id().value(), "composed-of"));
  }
}
