package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.OutputTree;
import dev.vertebra.pipeline.EarlierSite;
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
     * Writes the sites and dossiers of all releases.
     *
     * @param earlier what was published before
     * @return {@link #findings()} and what could not be published as the evidence says it
     */
    Findings publish(EarlierSite earlier, OutputTree target);
  }
}
