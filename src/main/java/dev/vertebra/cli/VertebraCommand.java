package dev.vertebra.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands above the commands. */
@Command(
    name = "vertebra",
    description =
        "Compiles a clinical-AI team's evidence into a checked trace graph, a site and a dossier.",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:clean; warnings alone are clean unless --fail-on says otherwise",
      "1:findings with errors",
      "2:wrong arguments, or a folder that cannot be read or written",
      "3:internal error: a defect of the compiler"
    })
final class VertebraCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
