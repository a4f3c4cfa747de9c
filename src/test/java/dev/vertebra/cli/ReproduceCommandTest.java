package dev.vertebra.cli;

import static dev.vertebra.cli.RerunFixture.original;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small run, made again by programs that behave and by programs that do not. */
class ReproduceCommandTest {
  private static final String RESULT = "files/VR-1.json";

  @TempDir private Path parent;
  private RerunFixture fixture;

  @BeforeEach
  void copy() throws IOException {
    fixture = new RerunFixture(Files.createDirectory(parent.resolve("evidence of ours")));
  }

  @Test
  void whatIsPrintedIsTheResultWhenNoFileIsWritten() throws IOException {
    Map<String, Sha256> before = state();
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said())
        .contains("VR-1  identical ", "14 inputs", "1 run: 1 identical", "run with ");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void aFileAtThePlaceOfTheResultIsTheResult() throws IOException {
    fixture.script(original("> " + RESULT), "echo done");
    assertThat(fixture.reproduce("VR-1")).isZero();
    assertThat(fixture.said()).contains("VR-1  identical ");
  }

  @Test
  void otherFiguresDiffer() throws IOException {
    fixture.script(original("| sed 's/\"value\": \"0.800\"/\"value\": \"0.805\"/'"));
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("VR-1  differs ", "error[VT747]: the rerun of `VR-1` did not give its result")
        .contains("sensitivity (50-and-over): 0.800, then 0.805, without tolerance");
  }

  @Test
  void otherFiguresWithinTheToleranceOfTheProtocolAreWithinTolerance() throws IOException {
    fixture.script(original("| sed 's/\"value\": \"0.800\"/\"value\": \"0.805\"/'"));
    fixture.edit("PR-1.md", "criteria:", "tolerance: 0.01\ncriteria:");
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said())
        .contains("VR-1  within-tolerance ")
        .contains("sensitivity (50-and-over): 0.800, then 0.805, within 0.01");
  }

  @Test
  void otherBytesWithTheSameFiguresAreWithinTolerance() throws IOException {
    fixture.script(original("| sed 's/^  /    /'"));
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said())
        .contains("within-tolerance", "other bytes, and every figure is the same");
  }

  @Test
  void aLoopIsStoppedWithAllThatItStarted() throws IOException {
    Path alive = parent.resolve("alive");
    fixture.script(
        "(while :; do echo x >> '" + alive + "'; sleep 0.05; done) &",
        "setsid sh -c \"while :; do echo y >> '" + alive + "'; sleep 0.05; done\" &",
        "while :; do sleep 1; done");
    assertThat(fixture.reproduce("--time-limit", "2")).isEqualTo(1);
    assertThat(fixture.said())
        .contains("VR-1  not-rerunnable ", "error[VT745]", "took longer than 2 seconds");
    assertStill(alive);
  }

  @Test
  void whatAProgramLeavesRunningIsEnded() throws IOException {
    Path alive = parent.resolve("alive");
    fixture.script(
        original(""),
        "(setsid sh -c \"while :; do echo y >> '" + alive + "'; sleep 0.05; done\" > left &)",
        "sleep 0.3");
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said()).contains("VR-1  identical ", "warning[VT746]", "left ");
    assertStill(alive);
  }

  @Test
  void aFloodIsStopped() throws IOException {
    fixture.script(
        "while :; do echo 0123456789012345678901234567890123456789012345678901234; done");
    assertThat(fixture.reproduce("--output-limit", "1")).isEqualTo(1);
    assertThat(fixture.said()).contains("printed or wrote more than 1048576 bytes");
  }

  @Test
  void aFloodOfFilesIsStopped() throws IOException {
    fixture.script("head -c 3000000 /dev/zero > big", "sleep 5");
    assertThat(fixture.reproduce("--output-limit", "1")).isEqualTo(1);
    assertThat(fixture.said()).contains("printed or wrote more than 1048576 bytes");
  }

  @Test
  void aProgramThatFailsIsTold() throws IOException {
    fixture.script("echo 'no such patient' >&2", "exit 3");
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("error[VT745]: the rerun of `VR-1` ended with exit status 3")
        .contains("it printed: no such patient");
  }

  @Test
  void aFileThatNoRecordNamesIsNotThereAndSaid() throws IOException {
    Files.writeString(fixture.folder.resolve("files/extra.csv"), "1\n");
    fixture.script("cat files/extra.csv");
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("error[VT745]")
        .contains("it complains about `files/extra.csv`, which no record that the run rests on");
  }

  @Test
  void aFileInTheCommandThatNoRecordNamesIsFoundBefore() throws IOException {
    Files.writeString(fixture.folder.resolve("files/extra.csv"), "1\n");
    fixture.edit("VR-1.md", RerunFixture.COMMAND, RerunFixture.COMMAND + " --data=files/extra.csv");
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("error[VT744]: the command of `VR-1` names `files/extra.csv`");
    fixture.edit(
        "VR-1.md",
        "result: {",
        "inputs:\n  - {path: files/extra.csv, sha256: " + Sha256.ofText("1\n") + "}\nresult: {");
    assertThat(fixture.reproduce()).as(fixture.said()).isZero();
    assertThat(fixture.said()).contains("15 inputs");
  }

  @Test
  void anInputWithAnotherByteIsNotRunOn() throws IOException {
    Path test = fixture.folder.resolve("files/test.csv");
    byte[] bytes = Files.readAllBytes(test);
    bytes[bytes.length / 2] ^= 1;
    Files.write(test, bytes);
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("VR-1  not-rerunnable ", "error[VT743]", "of its input `files/test.csv` are not");
  }

  @Test
  void anInputThatIsNotAtHandIsAWarning() throws IOException {
    Files.delete(fixture.folder.resolve("files/test.csv"));
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said()).contains("warning[VT742]", "`files/test.csv` is not at hand");
    assertThat(fixture.reproduce("--fail-on", "warning")).isEqualTo(1);
  }

  @Test
  void aChangedInputIsFound() throws IOException {
    fixture.script("chmod u+w files files/test.csv; echo >> files/test.csv", original(""));
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("VR-1  not-rerunnable ")
        .contains("error[VT746]: the rerun of `VR-1` changed its input `files/test.csv`");
  }

  @Test
  void inputsAreReadOnly() throws IOException {
    fixture.script("test $(stat -c %a files/test.csv) = 444 || exit 7", original(""));
    assertThat(fixture.reproduce()).as(fixture.said()).isZero();
  }

  @Test
  void whatIsWrittenBesideTheFolderIsFound() throws IOException {
    fixture.script("echo x > ../beside", original(""));
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said()).contains("error[VT746]", "wrote `beside` outside of the folder");
  }

  @Test
  void whatIsWrittenIntoTheEvidenceIsFound() throws IOException {
    fixture.script("echo x > '" + fixture.folder + "/files/new.txt'", original(""));
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("error[VT748]: `files/new.txt` is new since the reruns began");
  }

  @Test
  void theEnvironmentIsWhatIsDeclaredAndNothingElse() throws IOException {
    fixture.script(
        "env | sed 's/=.*//' | grep -v -e '^_$' -e '^PWD$' -e '^SHLVL$' -e '^OLDPWD$' | sort"
            + " | tr '\\n' ' ' >&2",
        "echo \"$LANG $LC_ALL $TZ\" >&2",
        "test \"$HOME\" = \"$(pwd)\" && test -d \"$TMPDIR\" && test ! -t 0 || echo bad >&2",
        "exit 4");
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said())
        .contains("it printed: HOME LANG LC_ALL PATH TMPDIR TZ C C UTC")
        .doesNotContain("bad");
  }

  @Test
  void programsAreLookedForOnThePathOnly() throws IOException {
    Path empty = Files.createDirectory(parent.resolve("empty"));
    assertThat(fixture.reproduce("--path", empty.toString())).isZero();
    assertThat(fixture.said())
        .contains("warning[VT742]", "there is no program `sh` on the search path");
  }

  @Test
  void aRunWithoutACommandSaysSo() throws IOException {
    fixture.edit("VR-1.md", RerunFixture.COMMAND + "\n", "");
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said())
        .contains("VR-1  not-rerunnable ", "warning[VT742]: `VR-1` has no command");
  }

  @Test
  void aCommandForAShellIsNotRun() throws IOException {
    Path trace = parent.resolve("trace");
    fixture.edit("VR-1.md", "command: sh", "command: touch " + trace + "; sh");
    assertThat(fixture.reproduce()).isZero();
    assertThat(fixture.said()).contains("warning[VT742]", "`;` is for a shell");
    assertThat(trace).doesNotExist();
  }

  @Test
  void aResultThatIsNoneDiffersOrFails() throws IOException {
    fixture.script("echo hello");
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said()).contains("error[VT745]", "what it printed is no result");
    fixture = new RerunFixture(Files.createDirectory(parent.resolve("second")));
    fixture.script("echo hello > " + RESULT);
    assertThat(fixture.reproduce()).isEqualTo(1);
    assertThat(fixture.said()).contains("error[VT747]", "something that is no result");
  }

  @Test
  void runsAreChosenByIdOrRelease() {
    assertThat(fixture.reproduce("--release", "1.0.0")).isZero();
    assertThat(fixture.said()).contains("1 run: 1 identical");
    assertUsage("there is no run `VR-2`", "VR-2");
    assertUsage("`REQ-1` is a requirement, not a run", "REQ-1");
    assertUsage("no release decision has the release `9.9`", "--release", "9.9");
    assertUsage("not both", "VR-1", "--release", "1.0.0");
    assertUsage("take a number from 1", "--time-limit", "0");
    assertUsage(
        "does not lie in the evidence folder", "--record", "x.yaml", "--by", "ROLE-QUALITY");
    String file = fixture.folder.resolve("rep.yaml").toString();
    assertUsage("--record needs --by ROLE", "--record", file);
    assertUsage("there is no role or person `REQ-1`", "--record", file, "--by", "REQ-1");
    assertUsage("its name ends in .yaml", "--record", file + ".md", "--by", "ROLE-QUALITY");
  }

  @Test
  void reproductionsAreRecordedAndRead() throws IOException {
    String file = fixture.folder.resolve("new/rep.yaml").toString();
    String[] record = {"--record", file, "--by", "ROLE-QUALITY", "--at", "2026-03-13T10:00:00Z"};
    assertThat(fixture.reproduce(record)).as(fixture.said()).isZero();
    assertThat(fixture.said()).contains("recorded [REP-001] in ");
    fixture.script(original("| sed 's/\"value\": \"0.800\"/\"value\": \"0.805\"/'"));
    assertThat(fixture.reproduce(record)).isEqualTo(1);
    fixture.edit("PR-1.md", "criteria:", "tolerance: 0.01\ncriteria:");
    record[5] = "2026-03-14T12:00:00+02:00";
    assertThat(fixture.reproduce(record)).isZero();
    assertThat(Files.readString(Path.of(file)))
        .startsWith("records:\n  - id: REP-001\n    kind: reproduction\n")
        .contains("    outcome: identical\n", "    outcome: differs\n", "within-tolerance\n")
        .contains("    executed: 2026-03-14T10:00:00Z\n")
        .contains("tolerance: \"0.01, as the protocol states; figures lie up to 0.005 apart\"\n")
        .contains("figure: value, run: \"0.800\", rerun: \"0.805\", tolerance: 0.01}")
        .contains("    input-files: ", "    input-digest: ", "    reproduces: {id: VR-1, sha256: ")
        .doesNotContain(parent.toString(), System.getProperty("java.home"));
    assertThat(fixture.run("check", "--evidence", fixture.folder.toString()))
        .as(fixture.said())
        .isZero();
    assertThat(fixture.said()).contains("`REP-002` did not get the figures of `VR-1` again");
    fixture.run("show", "REP-003", "--evidence", fixture.folder.toString());
    assertThat(fixture.said()).contains("within-tolerance", "Quality lead");
  }

  @Test
  void recordsAreNotAppendedToWhatIsNoFileOfRecords() throws IOException {
    Path file = fixture.folder.resolve("rep.yaml");
    Files.writeString(file, "records: {id: x}\n");
    byte[] before = Files.readAllBytes(file);
    assertThat(fixture.reproduce("--record", file.toString(), "--by", "ROLE-QUALITY")).isEqualTo(2);
    assertThat(fixture.said()).contains("is no file to which records can be appended");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void evidenceThatCannotBeWrittenIsRunAgain() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(fixture.folder)) {
      files.forEach(all::add);
    }
    try {
      for (Path one : all) {
        String mode = Files.isDirectory(one) ? "r-xr-xr-x" : "r--r--r--";
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString(mode));
      }
      assertThat(fixture.reproduce()).as(fixture.said()).isZero();
    } finally {
      for (Path one : all) {
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(fixture.reproduce()).isZero();
      assertThat(fixture.said()).contains("VR-1  identical ");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Neither reading nor publishing evidence runs what it says. */
  @Test
  void checkAndBuildRunNothing() throws IOException {
    Path trace = parent.resolve("trace");
    fixture.script("touch '" + trace + "'", original(""));
    fixture.run("check", "--evidence", fixture.folder.toString());
    fixture.run(
        "build",
        "--evidence",
        fixture.folder.toString(),
        "--output",
        parent.resolve("site").toString());
    assertThat(parent.resolve("site")).isDirectory();
    assertThat(trace).doesNotExist();
    assertThat(fixture.reproduce()).isZero();
    assertThat(trace).exists();
  }

  private void assertUsage(String why, String... args) {
    assertThat(fixture.reproduce(args)).isEqualTo(ExitCode.USAGE);
    assertThat(fixture.said()).contains(why);
  }

  /** Nothing writes the file any more. */
  private static void assertStill(Path file) throws IOException {
    assertThat(file).exists();
    long size = Files.size(file);
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(Files.size(file)).isEqualTo(size);
  }

  private Map<String, Sha256> state() throws IOException {
    Map<String, Sha256> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(fixture.folder)) {
      for (Path file :
          files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        state.put(file.toString(), Sha256.of(Files.readAllBytes(file)));
      }
    }
    assertThat(state).isNotEmpty();
    return state;
  }
}
