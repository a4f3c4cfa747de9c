package dev.vertebra.reproduce;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of running a run again.
 *
 * @param run the run
 * @param outcome the verdict
 * @param reason why it is not identical; empty when it is
 * @param runtime what the program says that it is; empty when it was not asked
 * @param inputs files that it was given, sorted by path
 * @param differences figures that are not the same
 * @param result digest of what came out, when something did
 * @param took from start to end
 * @param findings findings, in any order
 */
public record Reproduced(
    EvidenceRecord run,
    Outcome outcome,
    String reason,
    String runtime,
    List<Input> inputs,
    List<Difference> differences,
    Optional<Sha256> result,
    Duration took,
    List<Diagnostic> findings) {
  public Reproduced {
    inputs = List.copyOf(inputs);
    differences = List.copyOf(differences);
    findings = List.copyOf(findings);
  }
}
