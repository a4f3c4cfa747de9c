package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.OutputTree;
import dev.vertebra.report.Tally;
import dev.vertebra.source.SourceTree;

/** The compiler as commands use it. */
interface Compiler {

  /** Reads and checks an evidence folder. */
  Outcome check(SourceTree sources);

  /** A checked evidence folder. */
  interface Outcome {

    Findings findings();

    Tally tally();

    /**
     * Writes the site and the dossier.
     *
     * @return {@link #findings()} and what could not be published as the evidence says it
     */
    Findings publish(OutputTree target);
  }
}
