package dev.vertebra.check.binding;

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
 * A run names the tools that it was made with, so that their versions and validation can be looked
 * up.
 *
 * <p>Source: ISO 13485 4.1.6 and 7.6, 7.3.6; an auditor asked for the test environment (hardware,
 * software, configuration) behind the results of an AI device, and found a test script without
 * version. Hardware, operating system, runtime and configuration are required fields of a run.
 */
public final class RunWithoutTool implements RecordRule {
  private static final Code CODE = Code.warning("VT317", "run-without-tool");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord run, Inspection inspection) {
    return inspection.links(run, "produced-with").isEmpty()
        ? Stream.of(
            finding(run, name(run) + " names no tool that it was made with")
                .labelled("which software measured this cannot be looked up")
                .helped("name the tool records, with their versions: `produced-with: [TOOL-JDK]`")
                .restingOn(Fact.linksFrom(run.id().value(), "produced-with"))
                .restingOn(Fact.recordsOf("tool")))
        : Stream.of();
  }
}
