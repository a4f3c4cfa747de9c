package dev.vertebra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Runs a command and turns whatever comes of it into an {@link ExitCode}. */
final class CommandRunner {
  private static final String DEBUG = "--debug";

  /** How much is told about what went wrong. */
  private enum Detail {
    MESSAGE,
    STACK_TRACE;

    static Detail of(List<String> args) {
      return args.contains(DEBUG) ? STACK_TRACE : MESSAGE;
    }
  }

  private final Compiler compiler;
  private final Terminal terminal;

  CommandRunner(Compiler compiler, Terminal terminal) {
    this.compiler = compiler;
    this.terminal = terminal;
  }

  int run(String... args) {
    try {
      return commandLine().execute(args);
    } catch (Throwable defect) {
      // Errors such as a stack overflow pass picocli by; they must not look like findings.
      return failed(defect, Detail.of(List.of(args)));
    }
  }

  private CommandLine commandLine() {
    CommandLine root = new CommandLine(new VertebraCommand());
    root.addSubcommand(new BuildCommand(compiler, terminal))
        .addSubcommand(new CheckCommand(compiler, terminal))
        .addSubcommand(new SealCommand(terminal))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new WithdrawCommand(terminal, WallClock::read))
        .addSubcommand(new ReconstructCommand(terminal))
        .addSubcommand(new PackCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new SchemaCommand(terminal))
        .addSubcommand(new InitCommand(terminal))
        .addSubcommand(new ListCommand(terminal))
        .addSubcommand(new ShowCommand(terminal))
        .addSubcommand(new ThreadCommand(terminal))
        .addSubcommand(new SampleCommand(terminal))
        .addSubcommand(new DiffCommand(terminal))
        .addSubcommand(new CompletionCommand(terminal))
        .addSubcommand(new ReviewCommand(terminal, WallClock::read))
        .addSubcommand(new ReproduceCommand(terminal, WallClock::read));
    root.getSubcommands().values().forEach(command -> command.getCommandSpec().addOption(debug()));
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> failed(exception, Detail.of(parsed.originalArgs())));
  }

  private static OptionSpec debug() {
    return OptionSpec.builder(DEBUG).description("Show the stack trace of an error.").build();
  }

  private int failed(Throwable cause, Detail detail) {
    PrintWriter err = terminal.err();
    if (cause instanceof UsageException) {
      err.println("vertebra: " + cause.getMessage());
      return ExitCode.USAGE;
    }
    if (cause instanceof IOException || cause instanceof UncheckedIOException) {
      err.println("vertebra: " + describe(cause));
      return trace(cause, detail, ExitCode.USAGE);
    }
    err.println("vertebra: internal error: " + cause);
    err.println("This is a defect of the compiler, not of your evidence. Please report it with");
    err.println("  the command that you ran, again with --debug, and what it printed");
    err.println("  vertebra " + ToolVersion.text() + ", Java " + Runtime.version());
    return trace(cause, detail, ExitCode.INTERNAL);
  }

  private int trace(Throwable cause, Detail detail, int status) {
    if (detail == Detail.STACK_TRACE) {
      cause.printStackTrace(terminal.err());
    }
    return status;
  }

  private static String describe(Throwable cause) {
    Throwable inner = cause.getCause();
    return inner == null ? cause.toString() : cause.getMessage() + ": " + inner;
  }
}
