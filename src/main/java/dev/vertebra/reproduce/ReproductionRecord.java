package dev.vertebra.reproduce;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rerun as a record of the evidence: an item of a file of records.
 *
 * @param id the record's id
 * @param author who had it run; empty when nobody is named
 * @param at when
 * @param host on what
 * @param settings what else could change a result
 */
public record ReproductionRecord(
    RecordId id, String author, Instant at, Host host, String settings) {

  /**
   * The item as YAML; every line ends in LF.
   *
   * @param indent blanks before its dash
   */
  public String yaml(Reproduced rerun, int indent) {
    Lines lines = new Lines(" ".repeat(indent));
    Instant when = at.truncatedTo(ChronoUnit.SECONDS);
    RecordId run = rerun.run().id();
    lines.first("id", id.value());
    lines.field("kind", "reproduction");
    lines.text("title", "Rerun of " + run);
    lines.field("status", "recorded");
    if (!author.isEmpty()) {
      lines.text("author", author);
    }
    lines.field("date", LocalDate.ofInstant(when, ZoneOffset.UTC).toString());
    lines.field("executed", when.toString());
    lines.field("outcome", rerun.outcome().label());
    if (rerun.outcome() == Outcome.WITHIN_TOLERANCE) {
      lines.text("tolerance", tolerance(rerun.differences()));
    }
    if (!rerun.reason().isEmpty()) {
      lines.text("reason", rerun.reason());
    }
    if (!rerun.run().text("command").isBlank()) {
      lines.text("command", rerun.run().text("command"));
    }
    lines.open("environment");
    lines.inner("hardware", host.hardware());
    lines.inner("operating-system", host.operatingSystem());
    lines.inner("runtime", rerun.runtime().isEmpty() ? "none was started" : rerun.runtime());
    lines.inner("configuration", settings + "; run by " + host.tool());
    if (!rerun.inputs().isEmpty()) {
      lines.field("input-files", Integer.toString(rerun.inputs().size()));
      lines.field("input-digest", Input.digestOf(rerun.inputs()).hex());
    }
    if (!rerun.differences().isEmpty()) {
      lines.open("differences");
      rerun.differences().forEach(lines::item);
    }
    Optional<Sha256> result = rerun.run().structure("result").flatMap(r -> r.digest("sha256"));
    lines.field(
        "reproduces",
        result.map(d -> "{id: " + run + ", sha256: " + d + "}").orElseGet(run::value));
    return lines.text.toString();
  }

  /** How far figures may lie apart, and how far they do. */
  private static String tolerance(List<Difference> differences) {
    if (differences.isEmpty()) {
      return "none needed: every figure is the same";
    }
    String stated =
        differences.stream()
            .flatMap(d -> d.tolerance().stream())
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .sorted()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining(" or "));
    BigDecimal apart =
        differences.stream()
            .map(d -> new BigDecimal(d.run()).subtract(new BigDecimal(d.rerun())).abs())
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    return stated
        + ", as the protocol states; figures lie up to "
        + apart.toPlainString()
        + " apart";
  }

  /** A YAML scalar in double quotes, which JSON's quoting is a part of. */
  private static String quoted(String text) {
    return Canonical.quoted(text);
  }

  /** The lines of one item. */
  private static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final String indent;

    Lines(String indent) {
      this.indent = indent;
    }

    void first(String name, String value) {
      text.append(indent).append("- ").append(name).append(": ").append(value).append('\n');
    }

    void field(String name, String value) {
      text.append(indent).append("  ").append(name).append(": ").append(value).append('\n');
    }

    void text(String name, String value) {
      field(name, quoted(value));
    }

    void open(String name) {
      text.append(indent).append("  ").append(name).append(":\n");
    }

    void inner(String name, String value) {
      text.append(indent).append("    ").append(name).append(": ").append(quoted(value));
      text.append('\n');
    }

    void item(Difference difference) {
      text.append(indent)
          .append("    - {metric: ")
          .append(quoted(difference.metric()))
          .append(", subgroup: ")
          .append(quoted(difference.subgroup()))
          .append(", figure: ")
          .append(difference.figure())
          .append(", run: ")
          .append(quoted(difference.run()))
          .append(", rerun: ")
          .append(quoted(difference.rerun()))
          .append(difference.tolerance().map(Lines::tolerance).orElse(""))
          .append("}\n");
    }

    private static String tolerance(BigDecimal tolerance) {
      return ", tolerance: " + tolerance.toPlainString();
    }
  }
}
