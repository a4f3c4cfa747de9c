package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.OutputTree;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.report.Tally;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {
  private static final Diagnostic WARNING =
      Diagnostic.of(Code.warning("VT999", "w"), new Span("a.md", 1, 1, 1, 4), "look at this");
  private static final Diagnostic ERROR =
      Diagnostic.of(Code.error("VT998", "e"), Span.wholeFile("a.md"), "this is wrong");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String evidence;
  private String output;

  @BeforeEach
  void write() throws IOException {
    evidence = folder.resolve("evidence").toString();
    output = folder.resolve("site").toString();
    Files.createDirectories(Path.of(evidence));
    Files.writeString(Path.of(evidence, "a.md"), "abc\n");
  }

  @Test
  void cleanEvidenceExitsWith0AndStatesItsDenominators() {
    assertThat(run(finding(), "check", "--evidence", evidence)).isZero();
    assertThat(out).hasToString("0 errors, 0 warnings in 3 records, 2 links, 0 rules\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void errorsExitWith1() {
    assertThat(run(finding(ERROR), "check", "--evidence", evidence)).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("error[VT998]: this is wrong\n  --> " + evidence + "/a.md\n");
  }

  @Test
  void warningsAloneExitWith0UnlessAskedOtherwise() {
    assertThat(run(finding(WARNING), "check", "--evidence", evidence)).isZero();
    assertThat(run(finding(WARNING), "check", "--evidence", evidence, "--fail-on", "warning"))
        .isEqualTo(1);
    assertThat(run(finding(WARNING), "check", "--evidence", evidence, "--fail-on=note"))
        .isEqualTo(1);
  }

  @Test
  void wrongArgumentsExitWith2() {
    assertThat(run(finding(), "chekc")).isEqualTo(2);
    assertThat(run(finding())).isEqualTo(2);
    assertThat(run(finding(), "check", "--fail-on", "never", "--evidence", evidence)).isEqualTo(2);
    assertThat(run(finding(), "check", "--evidence", folder.resolve("gone").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("there is no folder `" + folder.resolve("gone") + "`");
    assertThat(run(finding(), "check", "--evidence", evidence + "/a.md")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDefectExitsWith3AndShowsItsTraceOnlyWhenAsked() {
    Compiler broken =
        sources -> {
          throw new IllegalStateException("two and two are five");
        };
    assertThat(run(broken, "check", "--evidence", evidence)).isEqualTo(3);
    assertThat(err.toString()).contains("two and two are five").doesNotContain("\tat ");
    assertThat(run(broken, "check", "--evidence", evidence, "--debug")).isEqualTo(3);
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void anErrorOfTheMachineIsNoFinding() {
    Compiler deep =
        sources -> {
          throw new StackOverflowError();
        };
    assertThat(run(deep, "check", "--evidence", evidence)).isEqualTo(3);
  }

  @Test
  void aFullDiskExitsWith2AndPublishesNothing() {
    Compiler full =
        sources ->
            outcome(
                List.of(),
                target -> {
                  target.addText("index.html", "half");
                  throw new UncheckedIOException(
                      "cannot write b.html", new IOException("No space left on device"));
                });
    assertThat(run(full, "build", "--evidence", evidence, "--output", output)).isEqualTo(2);
    assertThat(err.toString()).contains("cannot write b.html", "No space left on device");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("site"));
  }

  @Test
  void buildPublishesWithAManifestAndSaysWhereToLook() {
    assertThat(run(finding(WARNING), "build", "--evidence", evidence, "--output", output)).isZero();
    assertThat(out.toString())
        .contains("1 warning in 3 records")
        .endsWith(
            "published 3 files, 0.0 MB; look at\n  "
                + Path.of(output, "dossier.pdf")
                + "\n  "
                + Path.of(output, "index.html")
                + "\n");
    assertThat(Path.of(output, "manifest-sha256.txt"))
        .hasContent(
            """
            315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027  dossier.pdf
            ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html
            """);
  }

  @Test
  void buildNeverReplacesWhatItDidNotPublish() throws IOException {
    Files.createDirectories(Path.of(output));
    Files.writeString(Path.of(output, "thesis.txt"), "years of work");
    assertThat(run(finding(), "build", "--evidence", evidence, "--output", output)).isEqualTo(2);
    assertThat(err.toString()).contains("was not published by Vertebra");
    assertThat(run(finding(), "build", "--evidence", evidence, "--output", evidence + "/site"))
        .isEqualTo(2);
    assertThat(Path.of(output, "thesis.txt")).hasContent("years of work");
  }

  @Test
  void helpStatesTheExitCodes() {
    assertThat(run(finding(), "--help")).isZero();
    assertThat(out.toString())
        .contains("build", "check", "explain", "warnings alone are clean", "Exit codes:");
  }

  @Test
  void jsonCarriesTheSameFindings() {
    assertThat(run(finding(ERROR), "check", "--evidence", evidence, "--format", "json"))
        .isEqualTo(1);
    assertThat(out.toString())
        .startsWith("{\n  \"schema\" : \"vertebra-findings/v1\",\n")
        .contains("\"code\" : \"VT998\"", "\"file\" : \"a.md\"", "\"records\" : 3");
  }

  @Test
  void anUnknownCodeExitsWith2() {
    assertThat(run(finding(), "explain", "VT20I")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "there is no code, group or kind `VT20I`; did you mean `VT201`, `VT202` or `VT203`?");
  }

  private int run(Compiler compiler, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Environment pipe = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    return new CommandRunner(
            compiler, new Terminal(new PrintWriter(out), new PrintWriter(err), pipe))
        .run(args);
  }

  private static Compiler finding(Diagnostic... diagnostics) {
    return sources ->
        outcome(
            List.of(diagnostics),
            target -> {
              target.addText("index.html", "abc");
              target.addText("dossier.pdf", "%PDF");
            });
  }

  private static Compiler.Outcome outcome(List<Diagnostic> found, Consumer<OutputTree> site) {
    return new Compiler.Outcome() {
      @Override
      public Findings findings() {
        return Findings.fold(found);
      }

      @Override
      public Tally tally() {
        return new Tally(3, 2, List.of());
      }

      @Override
      public Findings publish(EarlierSite earlier, OutputTree target) {
        site.accept(target);
        return findings();
      }
    };
  }
}
