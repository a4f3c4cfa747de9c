package dev.vertebra.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program {@code vertebra}. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Environment.ofProcess());
    int status =
        new CommandRunner(new PipelineCompiler(terminal.environment()), terminal).run(args);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(status);
  }

  /** Whatever the locale says: what is written into a file must not depend on it. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
