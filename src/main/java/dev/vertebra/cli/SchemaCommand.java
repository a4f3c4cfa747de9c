package dev.vertebra.cli;

import dev.vertebra.author.schema.Schemas;
import dev.vertebra.output.DirectoryPublisher;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.report.FindingsSchema;
import dev.vertebra.seal.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra schema}: JSON Schemas for editors. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Prints a JSON Schema of the evidence language, or writes all of them to a folder.",
      "Editors complete and check evidence with them as you type."
    })
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      description =
          "A kind of record, `project` for the project file, or `evidence` for records of any kind"
              + " (default).")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder to write every schema to; replaced as a whole.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--findings",
      description =
          "Print the schema of what `check --format json` and `--report json=FILE` write instead.")
  private boolean findings;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (findings) {
      if (kind.isPresent() || output.isPresent()) {
        throw new UsageException("--findings prints one schema; leave KIND and --output out");
      }
      terminal.out().print(FindingsSchema.text());
      return ExitCode.CLEAN;
    }
    Schemas schemas = new Schemas(language.setup().profile(), ProjectReader.fields());
    if (output.isPresent()) {
      if (kind.isPresent()) {
        throw new UsageException("--output writes every schema; leave `" + kind.get() + "` out");
      }
      write(schemas, output.get());
      return ExitCode.CLEAN;
    }
    String name = kind.orElse(Schemas.EVIDENCE);
    terminal
        .out()
        .print(
            schemas
                .find(name)
                .orElseThrow(
                    () ->
                        Unknown.of(
                            "schema",
                            name,
                            schemas.names(),
                            "there is one for each kind, `evidence` and `project`")));
    return ExitCode.CLEAN;
  }

  private void write(Schemas schemas, Path folder) throws IOException {
    try (DirectoryPublisher publisher = DirectoryPublisher.open(folder)) {
      Manifest manifest = new Manifest(publisher);
      Map<String, String> files = schemas.files();
      files.forEach(manifest::addText);
      manifest.finish();
      publisher.commit();
      terminal.out().println("wrote " + files.size() + " schemas; name the one for records in a");
      terminal.out().println("file of evidence, by the path that leads there from the file:");
      terminal
          .out()
          .println(
              "  # yaml-language-server: $schema=" + folder.resolve("evidence" + Schemas.SUFFIX));
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
  }
}
