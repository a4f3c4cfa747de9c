package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Corpus;
import dev.vertebra.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sound files, damaged at random places by what breaks parsers. Whatever they hold: no exception,
 * no hang, and every place lies inside its file.
 */
class MutationTest {
  private static final long SEED = 20260202;
  private static final int ROUNDS = 500;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final String[] DAMAGE = {
    "",
    "\n",
    "\t",
    " ",
    ":",
    ": ",
    "- ",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "&a ",
    "*a",
    "!x ",
    "#",
    "%",
    "@",
    "`",
    "```\n",
    "~",
    "---\n",
    "...\n",
    "\r",
    "\r\n",
    "😀",
    "é",
    "\u2028",
    "\0",
    "[[",
    "]]",
    "<<: ",
    "\\",
    "? ",
    ",",
    "0x",
    "1e9",
    "null",
    "\ufeff",
    "\u00a0",
    "id: ",
    "kind: role\n",
    "records:\n",
    "  ",
    "\"\\",
    "true",
    "9007199254740993"
  };

  private static final String MARKDOWN =
      """
      ---
      id: VR-001
      kind: validation-run
      title: Sensitivity on the hold-out set
      status: executed
      executed: 2026-09-15T10:00:00Z
      executed-by: "Lead 😀"
      environment: {hardware: x86-64, operating-system: Linux, runtime: Java 17, configuration: none}
      result:
        path: runs/VR-001.json
        sha256: 7dcd114db618b80e0e287d9772c0a0c06d935dd69494444873d77bcde582e7ba
      metrics:
        - {metric: sensitivity, value: 0.834}
      follows: PR-001
      verifies: [REQ-001, {id: REQ-002}]
      clauses: [7.3.6, "qmsr-21cfr820:820.35(a)"]
      ---
      # Result
      See [[PR-001]] and `[[code]]`.

      ```
      [[X]]
      ```
      """;
  private static final String LIST =
      """
      records:
        - id: ROLE-A
          kind: role
          title: A
          responsibilities: >-
            Owns
            it.
          body: |
            Text with [[ROLE-B]].
        - {id: ROLE-B, kind: role, title: 'B', responsibilities: "x"}
      """;
  private static final String RESULT =
      """
      {"schema": "https://vertebra.dev/schema/run-result/v1", "run": "VR-001",
       "program": {"name": "V.java", "sha256": "%1$s"},
       "modelSystem": {"sha256": "%1$s", "components": [{"role": "weights", "name": "w", "sha256": "%1$s", "size": 12}]},
       "inputs": [], "parameters": {"horizon": "1"},
       "metrics": [{"name": "sensitivity", "value": "0.834", "n": "283",
         "interval": {"method": "Wilson", "level": "0.95", "low": "0.788", "high": "0.871"}}]}
      """
          .formatted("a".repeat(64));

  @Test
  void soundFilesHaveNoFindings() {
    assertThat(folder(Map.of()).findings()).isEmpty();
  }

  @Test
  void survivesDamage() {
    Random random = new Random(SEED);
    List<String> paths = List.of("a.md", "b.yaml", "vertebra.yaml", "runs/VR-001.json");
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            String path = paths.get(random.nextInt(paths.size()));
            check(path, damaged(sound().get(path), random));
          }
        });
  }

  private static void check(String path, String text) {
    Evidence evidence = folder(Map.of(path, text));
    Map<String, SourceText> texts = new HashMap<>();
    Map<String, String> files = new HashMap<>(sound());
    files.put(path, text);
    files.forEach(
        (p, t) -> texts.put(p, new SourceText(p, t.startsWith("\ufeff") ? t.substring(1) : t)));
    Spans spans = new Spans(texts);
    try {
      Result<Setup> setup = evidence.setup();
      Result<Corpus> corpus = EvidenceReader.read(evidence.tree(), setup.value());
      List<Diagnostic> found = new ArrayList<>(setup.diagnostics());
      found.addAll(corpus.diagnostics());
      found.forEach(d -> spans.inside(d.span()));
      found.forEach(d -> d.related().forEach(r -> spans.inside(r.span())));
      corpus.value().records().forEach(spans::inside);
      corpus
          .value()
          .results()
          .values()
          .forEach(r -> r.metrics().forEach(m -> spans.inside(m.span())));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("for " + path + ":\n" + text, e);
    }
  }

  private static Map<String, String> sound() {
    return Map.of(
        "a.md", MARKDOWN,
        "b.yaml", LIST,
        "vertebra.yaml", Evidence.PROJECT.replace("catalogues: [iso-13485-2016]", CATALOGUES),
        "catalogues/own.yaml", OWN,
        "runs/VR-001.json", RESULT);
  }

  private static final String CATALOGUES =
      "catalogues: [own]\nextend:\n  - {kind: role, fields: [{field: x, type: text}]}";
  private static final String OWN =
      "id: own\ntitle: Own\nedition: 1\nclauses: [{id: '1', title: A, question: B, evidence: [role]}]\n";

  private static Evidence folder(Map<String, String> changed) {
    Map<String, String> files = new java.util.TreeMap<>(sound());
    files.putAll(changed);
    Evidence evidence = Evidence.empty();
    files.forEach(evidence::and);
    return evidence;
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    int hits = 1 + random.nextInt(4);
    for (int i = 0; i < hits; i++) {
      int at = random.nextInt(damaged.length() + 1);
      int length = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(2);
      int end = Math.min(damaged.length(), at + length);
      damaged.replace(at, end, DAMAGE[random.nextInt(DAMAGE.length)]);
    }
    return damaged.toString();
  }
}
