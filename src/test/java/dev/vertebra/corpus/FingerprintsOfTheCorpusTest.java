package dev.vertebra.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Fingerprints;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings keep their identity while the text around them is edited, in every case. */
class FingerprintsOfTheCorpusTest {
  /** Declarations of a project file, which contradict themselves in ways that have no name. */
  private static final TreeSet<String> ALIKE = new TreeSet<>(List.of("VT405"));

  /** Findings of each case as it is, by its name: both tests ask for them. */
  private static final Map<String, Findings> FOUND = new ConcurrentHashMap<>();

  static List<CorpusCase> cases() {
    return CorpusCase.all();
  }

  @Test
  void twoFindingsOfACaseDifferInCodeRecordOrTarget() {
    TreeSet<String> alike = new TreeSet<>();
    for (CorpusCase corpusCase : CorpusCase.all()) {
      Findings findings = found(corpusCase);
      Fingerprints fingerprints = Fingerprints.of(findings);
      for (Diagnostic finding : findings.all()) {
        if (!Fingerprints.shared(fingerprints.of(finding)).equals(fingerprints.of(finding))) {
          alike.add(finding.code().id());
        }
      }
    }
    assertThat(alike).isEqualTo(ALIKE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void blankLinesChangeNone(CorpusCase corpusCase) {
    TreeMap<String, byte[]> files = corpusCase.files();
    TreeMap<String, byte[]> moved = new TreeMap<>(files);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      // As bytes: not every file of the corpus is UTF-8.
      String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
      boolean frontMatter = file.getKey().endsWith(".md") && text.startsWith("---\n");
      boolean yaml = file.getKey().endsWith(".yaml") && !text.startsWith("\u00EF\u00BB\u00BF");
      if (frontMatter && !corpusCase.exact().contains(file.getKey())) {
        moved.put(file.getKey(), bytes("---\n\n\n\n" + text.substring(4)));
      } else if (yaml && !corpusCase.exact().contains(file.getKey())) {
        moved.put(file.getKey(), bytes("\n\n\n" + text));
      }
    }
    assertThat(fingerprints(check(moved))).isEqualTo(fingerprints(found(corpusCase)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Findings found(CorpusCase corpusCase) {
    return FOUND.computeIfAbsent(corpusCase.name(), name -> check(corpusCase.files()));
  }

  private static List<String> fingerprints(Findings findings) {
    Fingerprints fingerprints = Fingerprints.of(findings);
    List<String> all = new ArrayList<>();
    for (Diagnostic finding : findings.all()) {
      all.add(finding.code().id() + " " + finding.subject() + " " + fingerprints.of(finding));
    }
    all.sort(String::compareTo);
    return all;
  }

  private static Findings check(Map<String, byte[]> files) {
    return Vertebra.check(new MemorySourceTree(files)).findings();
  }
}
