package dev.vertebra.cli;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.OutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.pipeline.Publishing;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.report.Tally;
import dev.vertebra.source.SourceTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The compiler itself. */
final class PipelineCompiler implements Compiler {
  private final Environment environment;

  PipelineCompiler(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Outcome check(SourceTree sources) {
    return new Checked(
        Vertebra.check(sources), SourceDate.of(environment), SourceCommit.of(environment));
  }

  private record Checked(Compilation compilation, Optional<Instant> date, Optional<String> commit)
      implements Outcome {

    @Override
    public Findings findings() {
      return compilation.findings();
    }

    @Override
    public Tally tally() {
      return new Tally(
          compilation.graph().records().size(),
          compilation.graph().links().size(),
          compilation.rules());
    }

    @Override
    public Findings publish(EarlierSite earlier, OutputTree target) {
      List<Finding> open = new ArrayList<>(findings().list());
      open.addAll(
          Findings.fold(
                  Vertebra.publish(
                      compilation,
                      new Publishing(ToolVersion.text(), date, commit, earlier),
                      target))
              .list());
      open.sort(Comparator.comparing(Finding::root, Diagnostic.ORDER));
      return new Findings(open, findings().waived());
    }
  }
}
