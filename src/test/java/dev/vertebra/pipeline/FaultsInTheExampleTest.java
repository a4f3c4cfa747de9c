package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults put into a copy of the example: each is one error, at the place to change, with nothing
 * independent of it around.
 */
class FaultsInTheExampleTest {
  private static final String CONTROLS = "02-requirements-and-risks/risk-controls.yaml";
  private static final String RISKS = "02-requirements-and-risks/risks.yaml";
  private static final String PROTOCOL = "05-validation/protocols/PR-001.md";
  private static final String RUN = "05-validation/runs/VR-001.md";

  /** A fault, the code of its error, and the text that the caret must stand under. */
  private record Fault(
      String name, Consumer<Map<String, byte[]>> change, String code, String file, String marked) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "missing id",
            edit(CONTROLS, "mitigates: RISK-001", "mitigates: RISK-101"),
            "VT201",
            CONTROLS,
            "RISK-101"),
        new Fault(
            "duplicate id",
            edit(RISKS, "- id: RISK-005", "- id: RISK-004"),
            "VT203",
            RISKS,
            "RISK-004"),
        new Fault(
            "changed weights",
            FaultsInTheExampleTest::flipWeights,
            "VT212",
            "04-model/components.yaml",
            "75035d41"),
        new Fault(
            "edited metric", edit(RUN, "value: 0.8274", "value: 0.8374"), "VT304", RUN, "0.8374"),
        new Fault(
            "edited result",
            edit("runs/VR-001.json", "\"0.8274\"", "\"0.8374\""),
            "VT212",
            RUN,
            "b72ce213"),
        new Fault(
            "raised criterion",
            edit(
                PROTOCOL,
                "metric: specificity, at-least: 0.45",
                "metric: specificity, at-least: 0.55"),
            "VT621",
            PROTOCOL,
            "0.55"),
        new Fault(
            "raised criterion of a run with known limitations",
            edit(
                "05-validation/protocols/PR-002.md",
                "subgroup: node-positive, at-least: 0.70",
                "subgroup: node-positive, at-least: 0.99"),
            "VT621",
            "05-validation/protocols/PR-002.md",
            "0.99"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void oneFaultIsOneError(Fault fault) {
    Map<String, byte[]> files = example();
    fault.change().accept(files);
    List<Diagnostic> errors = rootErrors(files);
    assertThat(errors).hasSize(1);
    assertStandsAt(errors.get(0), fault, files);
  }

  @Test
  void independentFaultsStayIndependent() {
    List<Fault> together = faults().filter(f -> !f.name().equals("edited metric")).toList();
    Map<String, byte[]> files = example();
    together.forEach(f -> f.change().accept(files));
    List<Diagnostic> errors = rootErrors(files);
    assertThat(errors).hasSize(together.size());
    for (Fault fault : together) {
      Diagnostic error =
          errors.stream()
              .filter(
                  e ->
                      e.code().id().equals(fault.code())
                          && marked(e, files).startsWith(fault.marked()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no error for: " + fault));
      assertStandsAt(error, fault, files);
    }
  }

  @Test
  void theExampleItselfHasNoError() {
    assertThat(rootErrors(example())).isEmpty();
  }

  private static void assertStandsAt(Diagnostic error, Fault fault, Map<String, byte[]> files) {
    assertThat(error.code().id()).isEqualTo(fault.code());
    assertThat(error.span().file()).isEqualTo(fault.file());
    assertThat(marked(error, files)).startsWith(fault.marked());
    assertThat(error.help()).isNotEmpty();
  }

  private static String marked(Diagnostic error, Map<String, byte[]> files) {
    String text = new String(files.get(error.span().file()), StandardCharsets.UTF_8);
    String line = text.split("\n", -1)[error.span().line() - 1];
    return line.substring(error.span().column() - 1);
  }

  private static List<Diagnostic> rootErrors(Map<String, byte[]> files) {
    return Vertebra.check(new MemorySourceTree(files)).findings().list().stream()
        .map(Finding::root)
        .filter(d -> d.severity() == Severity.ERROR)
        .toList();
  }

  private static Consumer<Map<String, byte[]>> edit(String file, String from, String to) {
    return files -> {
      String text = new String(files.get(file), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      int at = text.indexOf(from);
      String edited = text.substring(0, at) + to + text.substring(at + from.length());
      files.put(file, edited.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static void flipWeights(Map<String, byte[]> files) {
    files.computeIfPresent(
        "model/1.0.0/weights.json",
        (path, bytes) -> {
          byte[] changed = bytes.clone();
          changed[100] ^= 1;
          return changed;
        });
  }

  private static Map<String, byte[]> example() {
    try {
      SourceTree tree = ExampleEvidence.unsealed();
      Map<String, byte[]> files = new TreeMap<>();
      for (SourceEntry entry : tree.entries()) {
        files.put(entry.path(), tree.bytes(entry.path()));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
