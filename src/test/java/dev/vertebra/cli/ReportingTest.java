package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.output.OutputTree;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.report.ReportFormat;
import dev.vertebra.report.Tally;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports as a continuous integration asks for them. */
@SuppressWarnings("StringConcatToTextBlock") // each line is seen with its end
class ReportingTest {
  private static final Diagnostic WARNING =
      Diagnostic.of(Code.warning("VT999", "w"), new Span("a.md", 1, 1, 1, 4), "look at this");
  private static final Diagnostic ERROR =
      Diagnostic.of(Code.error("VT998", "e"), Span.wholeFile("a.md"), "this is wrong");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> variables = new TreeMap<>();
  private Path evidence;
  private Path site;

  @BeforeEach
  void write() throws IOException {
    evidence = folder.resolve("evidence");
    site = folder.resolve("site");
    Files.createDirectories(evidence);
    Files.writeString(evidence.resolve("a.md"), "abc\n");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormGoesToStandardOutputOrIntoAFile(ReportFormat format) throws IOException {
    Path file = folder.resolve("new/folder/report");
    int status = check(List.of(ERROR), "--format", format.label(), report(format, file));
    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(out.toString()).contains("this is wrong");
    assertThat(names(file.getParent())).containsExactly("report");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aFileNeverHasColours(ReportFormat format) throws IOException {
    Path file = folder.resolve("report");
    check(List.of(ERROR, WARNING), "--color", "always", report(format, file));
    assertThat(out.toString()).contains("\u001B[1;31m");
    assertThat(Files.readString(file)).doesNotContain("\u001B");
    if (format != ReportFormat.TEXT) {
      check(List.of(ERROR, WARNING), "--color", "always", "--format", format.label());
      assertThat(out.toString()).doesNotContain("\u001B");
    }
  }

  @Test
  void severalReportsComeOfOneRunAndReplaceEarlierOnes() throws IOException {
    Path sarif = folder.resolve("f.sarif");
    Path junit = folder.resolve("junit.xml");
    Files.writeString(sarif, "earlier");
    check(List.of(ERROR), report(ReportFormat.SARIF, sarif), report(ReportFormat.JUNIT, junit));
    assertThat(sarif).content().contains("\"version\" : \"2.1.0\"");
    assertThat(junit).content().contains("<testsuites");
    assertThat(out.toString()).startsWith("error[VT998]");
  }

  @Test
  void buildReportsTheSameAndKeepsStandardOutputWhole() throws IOException {
    Path json = folder.resolve("findings.json");
    int status =
        run(
            List.of(WARNING),
            "build",
            "--evidence",
            evidence.toString(),
            "--output",
            site.toString(),
            "--format",
            "json",
            "--report",
            "json=" + json);
    assertThat(status).isZero();
    assertThat(out.toString()).endsWith("}\n").isEqualTo(Files.readString(json));
    assertThat(err.toString()).startsWith("published 3 files, 0.0 MB; look at\n");
    assertThat(site.resolve("index.html")).exists();
  }

  @Test
  void anUnknownFormatIsToldWithWhatWasMeant() {
    assertThat(check(List.of(), "--format", "sariff")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no format `sariff`; did you mean `sarif`?");
    assertThat(check(List.of(), "--report", "pdf=x")).isEqualTo(2);
    assertThat(err.toString())
        .contains("no format `pdf`; there are text, json, sarif, junit, github, gitlab, markdown");
    assertThat(check(List.of(), "--report", "sarif")).isEqualTo(2);
    assertThat(err.toString()).contains("`sarif` is not FORMAT=FILE");
    assertThat(check(List.of(), "--report", "sarif=-")).isEqualTo(2);
    assertThat(err.toString()).contains("for standard output use --format");
    assertThat(check(List.of(), "--format", "JUnit")).isZero();
  }

  @Test
  void reportsNeverGoIntoTheEvidence() throws IOException {
    refused("lies in the evidence folder", report(ReportFormat.JSON, evidence.resolve("r.json")));
    Path around = folder.resolve("x/../evidence/deep/r.json");
    refused("lies in the evidence folder", report(ReportFormat.JSON, around));
    Path link = Files.createSymbolicLink(folder.resolve("link"), evidence);
    refused("lies in the evidence folder", report(ReportFormat.JSON, link.resolve("r.json")));
    assertThat(names(evidence)).containsExactly("a.md");
  }

  @Test
  void reportsNeverGoIntoTheFolderThatIsPublished() {
    int status =
        run(
            List.of(),
            "build",
            "--evidence",
            evidence.toString(),
            "--output",
            site.toString(),
            report(ReportFormat.JSON, site.resolve("r.json")));
    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains("lies in the output folder, which is replaced as a whole");
    assertThat(site).doesNotExist();
  }

  @Test
  void twoReportsAreTwoFiles() throws IOException {
    Path file = folder.resolve("r");
    Path other = folder.resolve("x/../r");
    refused("is named twice", report(ReportFormat.JSON, file), report(ReportFormat.SARIF, other));
    refused("is not a file", report(ReportFormat.JSON, folder));
    assertThat(file).doesNotExist();
  }

  @Test
  void aReportThatCannotBeWrittenExitsWith2AndLeavesTheEarlierOne() throws IOException {
    Path file = Files.writeString(folder.resolve("r"), "earlier");
    assertThat(check(List.of(), report(ReportFormat.JSON, file.resolve("below")))).isEqualTo(2);
    assertThat(file).hasContent("earlier");
  }

  @Test
  void aBaselineLeavesOnlyWhatIsNew() {
    Path baseline = folder.resolve("baseline.json");
    check(List.of(ERROR), report(ReportFormat.JSON, baseline));
    assertThat(check(List.of(ERROR), "--baseline", baseline.toString())).isZero();
    assertThat(out)
        .hasToString(
            "0 errors, 0 warnings in 3 records, 2 links, 0 rules\n"
                + "1 known finding left out, 0 fixed since the baseline\n");
    assertThat(check(List.of(WARNING), "--baseline", baseline.toString(), "--fail-on", "warning"))
        .isEqualTo(1);
    assertThat(out.toString()).endsWith("0 known findings left out, 1 fixed since the baseline\n");
  }

  @Test
  void aBaselineNeverHidesARise() {
    Path baseline = folder.resolve("baseline.json");
    check(List.of(ERROR.at(Severity.WARNING)), report(ReportFormat.JSON, baseline));
    assertThat(check(List.of(ERROR), "--baseline", baseline.toString())).isEqualTo(1);
    assertThat(out.toString()).startsWith("error[VT998]");
  }

  @Test
  void aBaselineMayBeReplacedByTheReportOfTheSameRun() {
    Path baseline = folder.resolve("baseline.json");
    check(List.of(ERROR), report(ReportFormat.JSON, baseline));
    String[] rolling = {"--baseline", baseline.toString(), report(ReportFormat.JSON, baseline)};
    assertThat(check(List.of(ERROR, WARNING), rolling)).isZero();
    assertThat(check(List.of(ERROR, WARNING), rolling)).isZero();
    assertThat(out.toString()).endsWith("2 known findings left out, 0 fixed since the baseline\n");
  }

  @Test
  void whatIsNoBaselineExitsWith2() throws IOException {
    assertThat(check(List.of(), "--baseline", folder.resolve("gone").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no baseline `" + folder.resolve("gone") + "`");
    Path sarif = folder.resolve("f.sarif");
    check(List.of(ERROR), report(ReportFormat.SARIF, sarif));
    assertThat(check(List.of(), "--baseline", sarif.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("`" + sarif + "` cannot be a baseline: it is no JSON report of Vertebra");
    assertThat(check(List.of(), "--baseline", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be read");
  }

  @Test
  void githubGetsTheSummaryOfTheJobOnce() throws IOException {
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    variables.put("GITHUB_STEP_SUMMARY", summary.toString());
    check(List.of(ERROR));
    assertThat(summary).hasContent("before\n");
    check(List.of(ERROR), "--format", "github", report(ReportFormat.GITHUB, folder.resolve("g")));
    assertThat(out.toString()).startsWith("::error file=").contains("::this is wrong\n");
    assertThat(Files.readString(summary).split("### Vertebra: 1 error, 0 warnings", -1)).hasSize(2);
    assertThat(summary).content().startsWith("before\n### Vertebra");
    check(List.of(), report(ReportFormat.GITHUB, folder.resolve("g")));
    assertThat(summary).content().contains("No open finding.");
  }

  @Test
  void programsFindFilesFromWhereTheCompilerRuns() {
    EvidenceOptions options = new EvidenceOptions();
    assertThat(options.called()).isEqualTo("evidence/");
    assertThat(options.place()).isEqualTo("evidence/");
    String here = Path.of("").toAbsolutePath().resolve("evidence").toString();
    new picocli.CommandLine(new Holder(options)).parseArgs("--evidence", here);
    assertThat(options.called()).isEqualTo(here + "/");
    assertThat(options.place()).isEqualTo("evidence/");
    new picocli.CommandLine(new Holder(options)).parseArgs("--evidence", ".");
    assertThat(options.called()).isEqualTo("./");
    assertThat(options.place()).isEmpty();
    new picocli.CommandLine(new Holder(options)).parseArgs("--evidence", "./a/../evidence");
    assertThat(options.place()).isEqualTo("evidence/");
  }

  @picocli.CommandLine.Command
  private record Holder(@picocli.CommandLine.Mixin EvidenceOptions options) {}

  private void refused(String why, String... arguments) {
    assertThat(check(List.of(ERROR), arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(why);
    assertThat(out.toString()).isEmpty();
  }

  private static String report(ReportFormat format, Path file) {
    return "--report=" + format.label() + "=" + file;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private int check(List<Diagnostic> found, String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--evidence", evidence.toString()));
    all.addAll(Arrays.asList(arguments));
    return run(found, all.toArray(new String[0]));
  }

  private int run(List<Diagnostic> found, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Environment pipe = new Environment(variables, Environment.Attachment.FILE_OR_PIPE);
    return new CommandRunner(
            sources -> new Found(found),
            new Terminal(new PrintWriter(out), new PrintWriter(err), pipe))
        .run(arguments);
  }

  private record Found(List<Diagnostic> list) implements Compiler.Outcome {
    @Override
    public Findings findings() {
      return Findings.fold(list);
    }

    @Override
    public Tally tally() {
      return new Tally(3, 2, List.of());
    }

    @Override
    public Findings publish(EarlierSite earlier, OutputTree target) {
      target.addText("index.html", "abc");
      target.addText("dossier.pdf", "%PDF");
      return findings();
    }
  }
}
