package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of the example are really made again and give the same bytes: a quick one of each release,
 * and every one with {@code -Dreproduce=all}, which takes minutes. The Java that the search path
 * leads to hands small options on to itself and its children, which halves the time; results must
 * not depend on them.
 */
class ReproduceExampleTest {
  @TempDir private Path folder;

  @Test
  void runsOfTheExampleAreIdentical() throws IOException {
    List<String> asked =
        System.getProperty("reproduce", "").equals("all")
            ? List.of()
            : List.of("VR-001", "VR-006", "VR-007", "VR-014");
    String home = System.getProperty("java.home");
    Path java = folder.resolve("java");
    Files.writeString(
        java,
        String.join(
            "\n",
            "#!/bin/sh",
            "export JDK_JAVA_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'",
            "exec '" + home + "/bin/java' \"$@\"",
            ""));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    StringWriter out = new StringWriter();
    Environment environment = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), environment);
    int status =
        new CommandRunner(new PipelineCompiler(environment), terminal)
            .run(
                Stream.concat(
                        Stream.of(
                            "reproduce",
                            "--evidence",
                            "evidence",
                            "--path",
                            folder + File.pathSeparator + "/usr/bin" + File.pathSeparator + "/bin"),
                        asked.stream())
                    .toArray(String[]::new));
    assertThat(status).as(out.toString()).isZero();
    List<String> runs = out.toString().lines().filter(l -> l.startsWith("VR-")).toList();
    assertThat(runs)
        .hasSizeGreaterThanOrEqualTo(Math.max(asked.size(), 4))
        .allMatch(l -> l.contains("  identical  "));
    assertThat(out.toString()).contains("0 errors, 0 warnings in ");
  }
}
