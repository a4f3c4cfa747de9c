package dev.vertebra.reproduce;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Sha256;
import java.util.List;

/** How a run would be run again, or why it cannot be. */
public sealed interface RunPlan {

  /** The run. */
  EvidenceRecord run();

  /**
   * It can be tried.
   *
   * @param words the program and its arguments
   * @param inputs the files that it is given, sorted by path
   * @param resultPath where it is expected to write its result
   * @param resultDigest digest of the result on record
   */
  record Try(
      EvidenceRecord run,
      List<String> words,
      List<Input> inputs,
      String resultPath,
      Sha256 resultDigest)
      implements RunPlan {
    public Try {
      words = List.copyOf(words);
      inputs = List.copyOf(inputs);
    }

    /** The program as the command names it. */
    public String program() {
      return words.get(0);
    }
  }

  /**
   * It cannot be tried.
   *
   * @param findings why; at least one
   */
  record Cannot(EvidenceRecord run, List<Diagnostic> findings) implements RunPlan {
    public Cannot {
      findings = List.copyOf(findings);
    }
  }
}
