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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every run of the example is really made again and gives the same bytes. The Java that the search
 * path leads to hands small options on to itself and its children, which halves the time; results
 * must not depend on them.
 */
class ReproduceExampleTest {
  @TempDir private Path folder;

  @Test
  void everyRunOfTheExampleIsIdentical() throws IOException {
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
                "reproduce",
                "--evidence",
                "evidence",
                "--path",
                folder + File.pathSeparator + "/usr/bin" + File.pathSeparator + "/bin");
    assertThat(status).as(out.toString()).isZero();
    List<String> runs = out.toString().lines().filter(l -> l.startsWith("VR-")).toList();
    assertThat(runs).hasSizeGreaterThanOrEqualTo(6).allMatch(l -> l.contains("  identical  "));
    assertThat(out.toString()).contains("0 errors, 0 warnings in ");
  }
}
