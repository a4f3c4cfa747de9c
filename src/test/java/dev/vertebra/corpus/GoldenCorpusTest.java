package dev.vertebra.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vertebra.source.DirectorySourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every case of the corpus and holds what the compiler says against {@code
 * expected/findings.txt}.
 *
 * <p>A missing expectation is written, and its test fails once. {@code -Dgolden.update} rewrites
 * expectations and lists what changed; {@code -Dgolden.only=risk/} runs the cases whose names start
 * so.
 */
class GoldenCorpusTest {
  private static final Boolean UPDATE = System.getProperty("golden.update") != null;
  private static final List<String> UPDATED = new ArrayList<>();

  private static final Map<CorpusCase, Checked> FIRST = new ConcurrentHashMap<>();

  static List<CorpusCase> cases() {
    String only = System.getProperty("golden.only", "");
    List<CorpusCase> chosen =
        CorpusCase.all().stream().filter(c -> c.name().startsWith(only)).toList();
    assertThat(chosen).as("cases that start with `" + only + "`").isNotEmpty();
    return chosen;
  }

  @AfterAll
  static void tellWhatChanged() {
    UPDATED.forEach(name -> System.out.println("golden: updated " + name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhatIsExpected(CorpusCase corpusCase) throws IOException {
    String text = first(corpusCase).text();
    Path file = corpusCase.expectation();
    if (!Files.exists(file)) {
      write(file, text);
      fail("wrote the missing expectation " + file + ": read it, and keep it when it is right");
    }
    String expected = Files.readString(file);
    if (UPDATE && !text.equals(expected)) {
      write(file, text);
      UPDATED.add(corpusCase.name());
    } else {
      assertThat(text).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysTheSameTwiceAndAnywhere(CorpusCase corpusCase) {
    TreeMap<String, byte[]> files = corpusCase.files();
    Checked first = first(corpusCase);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Checked.of(files)).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysTheSameInAnyFileOrder(CorpusCase corpusCase, @TempDir Path folder) throws IOException {
    TreeMap<String, byte[]> files = corpusCase.files();
    List<String> order = new ArrayList<>(files.keySet());
    Collections.shuffle(order, new Random(corpusCase.name().hashCode()));
    for (String path : order) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, files.get(path));
    }
    assertThat(Checked.of(new DirectorySourceTree(folder))).isEqualTo(first(corpusCase));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysTheSameWithLineEndsOfWindows(CorpusCase corpusCase) {
    TreeMap<String, byte[]> files = corpusCase.files();
    TreeMap<String, byte[]> windows = new TreeMap<>(files);
    for (Map.Entry<String, byte[]> file : windows.entrySet()) {
      if (isRecordText(file) && !corpusCase.exact().contains(file.getKey())) {
        String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
        file.setValue(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(Checked.of(windows)).isEqualTo(first(corpusCase));
  }

  @Test
  void theCompleteBaseIsClean() {
    CorpusCase clean = new CorpusCase(CorpusCase.CORPUS.resolve("whole/clean"));
    assertThat(Checked.of(clean.files()).text()).startsWith("0 errors, 0 warnings in ");
  }

  /** Artifacts are bytes: their line ends are part of their digest. */
  private static boolean isRecordText(Map.Entry<String, byte[]> file) {
    String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
    boolean markdown = file.getKey().endsWith(".md") && text.startsWith("---\n");
    boolean yaml = file.getKey().endsWith(".yaml") || file.getKey().endsWith(".yml");
    return (markdown || yaml) && !text.contains("\r");
  }

  /** What the first run says, which every other run must repeat. */
  private static Checked first(CorpusCase corpusCase) {
    return FIRST.computeIfAbsent(corpusCase, c -> Checked.of(c.files()));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
