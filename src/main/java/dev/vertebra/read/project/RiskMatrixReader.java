package dev.vertebra.read.project;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Value;
import dev.vertebra.profile.RiskMatrix;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Shorten;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the scales of risk. A part with a mistake is reported and left out: half a table of zones
 * would call acceptable what nobody called so.
 */
final class RiskMatrixReader {
  private static final int FEWEST = 2;
  private static final int MOST = 10;

  private final List<Diagnostic> found;

  RiskMatrixReader(List<Diagnostic> found) {
    this.found = found;
  }

  /** The scales of a project file; the plain ones when it has none. */
  RiskMatrix read(Value.Structure file) {
    return file.structure("risk-matrix").map(this::matrix).orElseGet(RiskMatrix::plain);
  }

  private RiskMatrix matrix(Value.Structure written) {
    RiskMatrix plain = RiskMatrix.plain();
    Optional<List<String>> severity = levels(written, "severity", plain.severity());
    Optional<List<String>> probability = levels(written, "probability", plain.probability());
    if (severity.isEmpty() || probability.isEmpty()) {
      return plain;
    }
    return new RiskMatrix(
        severity.get(),
        probability.get(),
        zones(written, severity.get().size(), probability.get().size()));
  }

  private Optional<List<String>> levels(
      Value.Structure written, String scale, List<String> otherwise) {
    if (written.field(scale).isEmpty()) {
      return Optional.of(otherwise);
    }
    List<Value> names = written.items(scale);
    if (names.size() < FEWEST || names.size() > MOST) {
      found.add(
          mistake(
                  written.value(scale).orElseThrow(),
                  "a scale of " + scale + " with " + levels(names.size()))
              .labelled("from " + FEWEST + " to " + MOST + " are possible")
              .helped("name each level, the lowest first: `" + scale + ": [low, medium, high]`"));
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    for (Value name : names) {
      if (name.text().isBlank() || !seen.add(name.text())) {
        found.add(
            mistake(
                    name,
                    name.text().isBlank()
                        ? "a level of " + scale + " has no name"
                        : "two levels of "
                            + scale
                            + " are called `"
                            + Shorten.text(name.text())
                            + "`")
                .helped("give each level the name that the risk procedure has for it"));
        return Optional.empty();
      }
    }
    return Optional.of(names.stream().map(Value::text).toList());
  }

  private static String levels(int count) {
    return count == 1 ? "1 level" : count + " levels";
  }

  private List<List<RiskMatrix.Zone>> zones(Value.Structure written, int rows, int columns) {
    if (written.field("zones").isEmpty()) {
      return List.of();
    }
    List<Value> lines = written.items("zones");
    if (lines.size() != rows) {
      found.add(
          mistake(
                  written.value("zones").orElseThrow(),
                  "zones for " + levels(lines.size()) + " of severity, of which there are " + rows)
              .labelled("a row is owed for each level of severity")
              .helped("write " + rows + " rows, that of the lowest severity first"));
      return List.of();
    }
    Stream<Value> wrong =
        lines.stream()
            .filter(
                l ->
                    l.text().length() != columns
                        || l.text().chars().anyMatch(c -> RiskMatrix.Zone.of(c).isEmpty()));
    Optional<Value> first = wrong.findFirst();
    if (first.isPresent()) {
      found.add(
          mistake(
                  first.get(),
                  "`" + Shorten.text(first.get().text()) + "` does not name " + columns + " zones")
              .labelled("one letter is owed for each level of probability")
              .helped(
                  "write A (acceptable), R (acceptable with rationale) or N (not acceptable) for"
                      + " each level of probability, the lowest first: `"
                      + "A".repeat(columns - 1)
                      + "R`"));
      return List.of();
    }
    return lines.stream()
        .map(l -> l.text().chars().boxed().flatMap(c -> RiskMatrix.Zone.of(c).stream()).toList())
        .toList();
  }

  private static Diagnostic mistake(Value at, String message) {
    return Diagnostic.of(ReadCodes.INVALID_RISK_MATRIX, at.span(), message);
  }
}
