package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.CommandLine;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command of a run is one program and its arguments, so that running it again means the same on
 * every machine. It is read here and never run.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.5.6 (methods of verification and validation are recorded so that
 * they can be repeated).
 */
public final class CommandNotPlain implements RecordRule {
  private static final Code CODE = Code.warning("VT741", "command-not-plain");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> !run.text("command").isBlank())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord run, Inspection inspection) {
    return CommandLine.of(run.text("command")) instanceof CommandLine.Refused refused
        ? Stream.of(
            finding(
                    run,
                    inspection.placeOf(run, "command"),
                    "the command of " + name(run) + " is not one program and its arguments")
                .targeting("command")
                .labelled(refused.why())
                .helped(
                    "put what needs a shell into a program of its own, with its digest on record;"
                        + " the command then names that program"))
        : Stream.of();
  }
}
