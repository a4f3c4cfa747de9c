package dev.vertebra.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vertebra completion}: what makes a shell complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Prints a script that completes commands and options.",
      "bash: source <(vertebra completion bash)   zsh: source <(vertebra completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** One script serves both: it makes zsh read it as bash would. */
  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell = Shell.BASH;

  /** Shells whose completion is known. */
  enum Shell {
    BASH,
    ZSH
  }

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("vertebra", spec.root().commandLine());
    String name = shell.name().toLowerCase(Locale.ROOT);
    terminal.out().print(script);
    terminal.out().println("# " + name + ": source <(vertebra completion " + name + ")");
    return ExitCode.CLEAN;
  }
}
