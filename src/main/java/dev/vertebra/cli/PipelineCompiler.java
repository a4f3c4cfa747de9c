package dev.vertebra.cli;

import dev.vertebra.check.Rules;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.OutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.report.Tally;
import dev.vertebra.source.SourceTree;

/** The compiler itself. */
final class PipelineCompiler implements Compiler {

  @Override
  public Outcome check(SourceTree sources) {
    return new Checked(Vertebra.check(sources));
  }

  private record Checked(Compilation compilation) implements Outcome {

    @Override
    public Findings findings() {
      return compilation.findings();
    }

    @Override
    public Tally tally() {
      return new Tally(
          compilation.graph().records().size(),
          compilation.graph().links().size(),
          Rules.all().size());
    }

    @Override
    public void publish(OutputTree target) {
      Vertebra.publish(compilation, ToolVersion.text(), target);
    }
  }
}
