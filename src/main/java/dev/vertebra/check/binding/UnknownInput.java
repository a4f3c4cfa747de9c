package dev.vertebra.check.binding;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NamedDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every file that a run read is under control: some record carries its digest.
 *
 * <p>Source: ISO 13485 4.2.5 and 7.5.9, 21 CFR 820.10(c); EU AI Act Annex IV 2(d) and 2(g) (data
 * and test records).
 */
public final class UnknownInput implements RecordRule {
  private static final Code CODE = Code.error("VT313", "unknown-input");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.runsWithResult();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord run, Inspection inspection) {
    return inspection.result(run).stream()
        .flatMap(result -> result.inputs().stream())
        .filter(input -> inspection.carriers(input.digest()).isEmpty())
        .map(input -> report(run, input, inspection));
  }

  private Diagnostic report(EvidenceRecord run, NamedDigest input, Inspection inspection) {
    String id = run.id().value();
    Diagnostic found =
        finding(
                run,
                input.span(),
                name(run) + " read " + name(input.name()) + ", and no record carries its digest")
            .targeting(input.name())
            .labelled("read as " + (input.role().isEmpty() ? "input" : input.role()))
            .see(inspection.place(run, "uses-data"), "the data that the run names")
            .helped(
                "name the file with this digest in the `artifacts:` of its dataset, or run again on"
                    + " the data that is on file")
            .restingOn(Fact.resultOf(id))
            .restingOn(Fact.linksFrom(id, "uses-data"))
            .restingOn(Fact.recordsOf("dataset"))
            .restingOn(Fact.recordsOf("component"))
            .restingOn(Fact.recordsOf("model-version"))
            .restingOn(Fact.linksFrom(id, "evaluates"))
            .restingOn(Fact.linksFrom(id, "produced-with"))
            .restingOn(Fact.recordsOf("tool"))
            .restingOn(Fact.carried(input.digest().toString()))
            .breaking(Fact.carried(input.digest().toString()));
    return ProgramNotOnRecord.afterOwners(
        found,
        Stream.concat(
                inspection.linked(run, "uses-data").stream(),
                inspection.linked(run, "produced-with").stream())
            .toList());
  }
}
