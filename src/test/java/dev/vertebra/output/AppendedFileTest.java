package dev.vertebra.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appends, and kills processes that append, and looks at what is left. */
class AppendedFileTest {
  private static final int KILLS = 6;

  /** Long enough that writing it takes more than one call of the system. */
  private static final String ENTRY = "e".repeat(20_000);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("reviews.jsonl");
  }

  @Test
  void whatIsAppendedStandsAtTheEnd() throws Exception {
    append("one\n");
    append("two\n");
    assertThat(file).hasContent("one\ntwo\n");
    assertOnlyTheFileIsLeft();
  }

  @Test
  void whatIsNotAppendedLeavesNothing() throws Exception {
    AppendedFile.open(file).close();
    try (Stream<Path> names = Files.list(folder)) {
      assertThat(names).isEmpty();
    }
  }

  @Test
  void aFileThatSomebodyElseWroteMeanwhileIsNotOverwritten() throws Exception {
    append("one\n");
    try (AppendedFile held = AppendedFile.open(file)) {
      Files.writeString(file, "one\nby hand\n");
      assertThatThrownBy(() -> held.append(bytes("two\n")))
          .isInstanceOf(RefusedTargetException.class)
          .hasMessageContaining("was changed meanwhile");
    }
    assertThat(file).hasContent("one\nby hand\n");
    assertOnlyTheFileIsLeft();
  }

  @Test
  void aLinkOrAFolderIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "mine");
    Files.createSymbolicLink(file, other);
    assertThatThrownBy(() -> AppendedFile.open(file)).isInstanceOf(RefusedTargetException.class);
    assertThat(other).hasContent("mine");
    Files.delete(file);
    Files.createDirectory(file);
    assertThatThrownBy(() -> AppendedFile.open(file)).isInstanceOf(RefusedTargetException.class);
  }

  @Test
  void oneProcessAtATime() throws Exception {
    Process other = appending("once");
    assertThat(other.inputReader().readLine()).isEqualTo("open");
    assertThatThrownBy(() -> AppendedFile.open(file))
        .isInstanceOf(RefusedTargetException.class)
        .hasMessageContaining("another process");
    other.outputWriter().close();
    assertThat(other.waitFor()).isZero();
    assertThat(entries()).hasSize(1);
    append("mine\n");
    assertThat(entries()).hasSize(2);
    assertOnlyTheFileIsLeft();
  }

  @Test
  void whenAProcessIsKilledTheFileIsAsBeforeOrComplete() throws Exception {
    int before = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      Process process = appending("forever");
      assertThat(process.inputReader().readLine()).isEqualTo("appended");
      TimeUnit.MILLISECONDS.sleep(7L * kill);
      process.destroyForcibly().waitFor();
      assertThat(Files.readString(file)).endsWith("\n");
      List<String> entries = entries();
      assertThat(entries).hasSizeGreaterThan(before);
      for (int i = 0; i < entries.size(); i++) {
        assertThat(entries.get(i)).isEqualTo(i + ENTRY);
      }
      before = entries.size();
      AppendedFile.open(file).close();
      assertOnlyTheFileIsLeft();
    }
  }

  private Process appending(String howOften) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            AppendedFileTest.class.getName(),
            file.toString(),
            howOften);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Appends until it is killed and says so after the first; or once, when its input ends. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    boolean once = args[1].equals("once");
    boolean told = false;
    do {
      try (AppendedFile held = AppendedFile.open(file)) {
        if (once) {
          System.out.println("open");
          System.in.transferTo(OutputStream.nullOutputStream());
        }
        long number = Files.exists(file) ? Files.readAllLines(file).size() : 0;
        held.append(bytes(number + ENTRY + "\n"));
      }
      if (!told && !once) {
        System.out.println("appended");
        told = true;
      }
    } while (!once);
  }

  private void append(String text) throws IOException, RefusedTargetException {
    try (AppendedFile held = AppendedFile.open(file)) {
      held.append(bytes(text));
    }
  }

  private List<String> entries() throws IOException {
    return new ArrayList<>(Files.readAllLines(file));
  }

  private void assertOnlyTheFileIsLeft() throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      assertThat(names).containsExactly(file);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
