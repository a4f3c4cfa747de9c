package dev.vertebra.cli;

import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of the complete base whose one run is made by a script of the test's choice. */
final class RerunFixture {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  static final String COMMAND = "command: sh files/run.sh";

  final Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  RerunFixture(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(BASE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    byte[] result = Files.readAllBytes(folder.resolve("files/VR-1.json"));
    Files.write(folder.resolve("files/copy.json"), result);
    String none = "0".repeat(64);
    edit("VR-1.md", "command: awk -v threshold=0.5 -f files/validate.awk files/test.csv", COMMAND);
    edit(
        "VR-1.md",
        "artifacts:\n",
        "artifacts:\n  - {path: files/run.sh, sha256: "
            + none
            + "}\n  - {path: files/copy.json, sha256: "
            + Sha256.of(result)
            + "}\n");
    script(original(""));
  }

  /**
   * Lets the run be made by a shell script that is one of its inputs, as is a copy of its result.
   */
  RerunFixture script(String... lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    Files.writeString(folder.resolve("files/run.sh"), text);
    Path run = folder.resolve("VR-1.md");
    Files.writeString(
        run,
        Files.readString(run)
            .replaceFirst(
                "files/run.sh, sha256: [0-9a-f]+", "files/run.sh, sha256: " + Sha256.ofText(text)));
    return this;
  }

  /** What prints the result again. */
  static String original(String more) {
    return "cat files/copy.json " + more;
  }

  RerunFixture edit(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String before = Files.readString(file);
    if (!before.contains(from)) {
      throw new IllegalArgumentException(name + " does not hold " + from);
    }
    Files.writeString(file, before.replace(from, to));
    return this;
  }

  int reproduce(String... more) {
    List<String> args = new ArrayList<>(List.of("reproduce", "--evidence", folder.toString()));
    args.addAll(Arrays.asList(more));
    return run(args.toArray(String[]::new));
  }

  int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Environment environment =
        new Environment(
            Map.of("PATH", String.valueOf(System.getenv("PATH")), "SECRET", "told"),
            Environment.Attachment.FILE_OR_PIPE);
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), environment);
    return new CommandRunner(new PipelineCompiler(environment), terminal).run(args);
  }

  String said() {
    return out.toString() + err;
  }
}
