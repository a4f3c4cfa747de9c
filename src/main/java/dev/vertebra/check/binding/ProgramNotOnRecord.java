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
 * The program that produced a result is under control: some record carries the digest that the
 * result names.
 *
 * <p>Source: ISO 13485 7.3.6, 7.6 (software used for measurement), 4.1.6. An auditor found a test
 * script without version.
 */
public final class ProgramNotOnRecord implements RecordRule {
  private static final Code CODE = Code.warning("VT314", "program-not-on-record");

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
        .flatMap(result -> result.program().stream())
        .filter(program -> inspection.carriers(program.digest()).isEmpty())
        .map(program -> report(run, program, inspection));
  }

  private Diagnostic report(EvidenceRecord run, NamedDigest program, Inspection inspection) {
    Diagnostic found =
        finding(
                run,
                program.span(),
                name(run)
                    + " was made by "
                    + name(program.name())
                    + ", and no record carries its digest")
            .labelled("this program is not under control")
            .see(run.idSpan(), "the run")
            .helped(
                "name the program file with its digest in the `artifacts:` of the run or of a tool")
            .restingOn(Fact.resultOf(run.id().value()))
            .restingOn(Fact.recordsOf("tool"))
            .restingOn(Fact.field(run.id().value(), "artifacts"))
            .restingOn(Fact.carried(program.digest().toString()))
            .breaking(Fact.carried(program.digest().toString()));
    return afterOwners(found, inspection.linked(run, "produced-with"));
  }

  /**
   * The finding with the records among whose files the digest was to be expected. Of several runs
   * that miss one file the first finding stands for all.
   */
  static Diagnostic afterOwners(Diagnostic finding, List<EvidenceRecord> owners) {
    Diagnostic found = finding;
    for (EvidenceRecord owner : owners) {
      found =
          found
              .see(owner.idSpan(), "named by the run, and carries other files or none")
              .restingOn(Fact.field(owner.id().value(), "artifacts"))
              .restingOn(Fact.record(owner.id().value()));
    }
    return found;
  }
}
