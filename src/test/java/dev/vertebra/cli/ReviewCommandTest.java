package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.read.ledger.LedgerReader;
import dev.vertebra.source.DirectorySourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A QA engineer's round: change, check, read, review, check. */
class ReviewCommandTest {
  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");
  private static final String AT = "2026-01-20T10:00:00Z";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void copy() throws IOException {
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
  }

  @Test
  void aChangeIsFoundReviewedAndSettled() throws IOException {
    assertThat(review("REQ-1", "--at", AT)).isZero();
    assertThat(out.toString())
        .contains("REQ-1 derives-from IU-1: first review of population, users")
        .contains("appended 4 entries to ", "with 0 entries; number 4 has the digest\n  ");
    assertThat(out.toString()).contains(ledger().head().hex());
    assertThat(check()).isZero();

    edit("IU-1.md", "Cases with a score", "Adults with a score");
    assertThat(check()).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "error[VT621]: `population` of `IU-1` has changed",
            "[-Cases-] {+Adults+} with a score",
            "= so: VT615 REQ-1",
            "`vertebra review REQ-1 --relation derives-from --target IU-1 --by ROLE --why TEXT`");

    assertThat(
            review(
                "REQ-1",
                "--relation",
                "derives-from",
                "--target",
                "IU-1",
                "--at",
                "2026-01-21T12:00:00+02:00"))
        .isZero();
    assertThat(out.toString())
        .contains("REQ-1 derives-from IU-1: accepts what has changed")
        .contains("  population: [-Cases-] {+Adults+} with a score")
        .contains("appended 1 entry to ");
    assertThat(check()).isZero();

    List<ReviewEntry> entries = ledger().entries();
    assertThat(entries).hasSize(5);
    assertThat(entries.get(4).review().from()).contains(entries.get(0).review().relied().digest());
    assertThat(entries.get(4).review().at()).hasToString("2026-01-21T10:00:00Z");
    assertThat(entries.get(4).review().why()).isEqualTo("Read it again");
  }

  @Test
  void refusalsSayWhyAndWriteNothing() throws IOException {
    assertRefused("there is no record `REQ-I`", "did you mean `REQ-1`", "REQ-I");
    assertRefused(
        "there is no role or person `ROLE-QUALITI`",
        "`ROLE-QUALITY`",
        "REQ-1",
        "--by",
        "ROLE-QUALITI");
    assertRefused("there is no role or person `IU-1`", "known are", "REQ-1", "--by", "IU-1");
    assertRefused("a review without a reason", "--why", "REQ-1", "--why", "  \n ");
    assertRefused("does not show", "type it again", "REQ-1", "--why", "a\u0007b");
    assertRefused("has no such link", "`derives-from IU-1`", "REQ-1", "--relation", "tests");
    assertRefused("no sound link of `ROLE-QUALITY` relies", "broken", "ROLE-QUALITY");
    assertRefused("--at takes a time", "2026-09-15T10:00:00Z", "REQ-1", "--at", "yesterday");
    assertThat(folder.resolve("reviews.jsonl")).doesNotExist();

    assertThat(review("REQ-1", "--at", AT)).isZero();
    byte[] before = Files.readAllBytes(folder.resolve("reviews.jsonl"));
    assertRefused("nothing needs a review", "4 links rely", "REQ-1", "--at", AT);
    assertRefused(
        "dated before the last entry",
        "2026-01-20T10:00:00Z",
        "RC-1",
        "--at",
        "2026-01-20T09:59:59Z");
    edit("IU-1.md", "users: ", "usres: ");
    assertRefused("cannot be read cleanly enough", "VT1", "REQ-1", "--at", AT);
    assertThat(Files.readAllBytes(folder.resolve("reviews.jsonl"))).isEqualTo(before);
  }

  @Test
  void aBrokenLedgerIsNeverContinued() throws IOException {
    assertThat(review("REQ-1", "--at", AT)).isZero();
    edit("reviews.jsonl", "\"number\":2", "\"number\":3");
    byte[] before = Files.readAllBytes(folder.resolve("reviews.jsonl"));
    assertRefused("cannot be read cleanly enough", "VT612", "RC-1", "--at", AT);
    assertThat(Files.readAllBytes(folder.resolve("reviews.jsonl"))).isEqualTo(before);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Map<Path, FileTime> before = state();
    assertThat(review("REQ-1", "--dry-run", "--at", AT)).isZero();
    assertThat(out.toString()).contains("would append 4 entries to ");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void theTimeIsThatOfTheEnvironmentElseOfTheClock() throws IOException {
    environment = Map.of("SOURCE_DATE_EPOCH", "1768903200");
    assertThat(review("REQ-1")).isZero();
    assertThat(ledger().entries().get(0).review().at()).hasToString("2026-01-20T10:00:00Z");
    environment = Map.of();
    assertThat(review("RC-1")).isZero();
    assertThat(last().review().at()).isAfter(ledger().entries().get(0).review().at());
  }

  /** Everything but `review` leaves the folder as it is, ledger or not. */
  @Test
  void checkNeverWrites() throws IOException {
    Map<Path, FileTime> before = state();
    check();
    assertThat(state()).isEqualTo(before);
    assertThat(review("REQ-1", "--at", AT)).isZero();
    edit("IU-1.md", "Cases with a score", "Adults with a score");
    Map<Path, FileTime> suspect = state();
    assertThat(check()).isEqualTo(1);
    assertThat(run("build", "--evidence", folder.toString(), "--help")).isZero();
    assertThat(state()).isEqualTo(suspect);
  }

  private void assertRefused(String reason, String help, String... args) throws IOException {
    List<String> names = names();
    assertThat(review(args)).as(reason).isEqualTo(2);
    assertThat(err.toString()).contains(reason).contains(help);
    assertThat(names()).isEqualTo(names);
  }

  private int review(String... args) {
    List<String> all = new ArrayList<>(List.of("review", "--evidence", folder.toString()));
    all.addAll(List.of(args));
    if (!all.contains("--by")) {
      all.addAll(List.of("--by", "ROLE-QUALITY"));
    }
    if (!all.contains("--why")) {
      all.addAll(List.of("--why", "Read it\n  again"));
    }
    return run(all.toArray(String[]::new));
  }

  private int check() {
    return run("check", "--evidence", folder.toString());
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Environment pipe = new Environment(environment, Environment.Attachment.FILE_OR_PIPE);
    return new CommandRunner(
            new PipelineCompiler(pipe),
            new Terminal(new PrintWriter(out), new PrintWriter(err), pipe))
        .run(args);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private ReviewLedger ledger() throws IOException {
    return LedgerReader.read(new DirectorySourceTree(folder), new ArrayList<>());
  }

  private ReviewEntry last() throws IOException {
    List<ReviewEntry> entries = ledger().entries();
    return entries.get(entries.size() - 1);
  }

  private List<String> names() throws IOException {
    return state().keySet().stream().map(Path::toString).toList();
  }

  private Map<Path, FileTime> state() throws IOException {
    Map<Path, FileTime> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        state.put(folder.relativize(file), Files.getLastModifiedTime(file));
      }
    }
    return state;
  }
}
