package dev.vertebra.cli;

import dev.vertebra.reproduce.Difference;
import dev.vertebra.reproduce.Outcome;
import dev.vertebra.reproduce.Reproduced;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of the reruns, a line or two for each. */
final class RerunSummary {
  private static final int MOST = 5;

  private final List<Reproduced> reruns;

  RerunSummary(List<Reproduced> reruns) {
    this.reruns = List.copyOf(reruns);
  }

  void print(PrintWriter out) {
    int widest = reruns.stream().mapToInt(r -> r.run().id().value().length()).max().orElse(0);
    int outcome = Outcome.WITHIN_TOLERANCE.label().length();
    for (Reproduced rerun : reruns) {
      out.println(
          padded(rerun.run().id().value(), widest)
              + "  "
              + padded(rerun.outcome().label(), outcome)
              + "  "
              + what(rerun));
      long shown = 0;
      for (Difference difference : rerun.differences()) {
        if (shown++ < MOST) {
          out.println(" ".repeat(widest + 2) + difference.words());
        }
      }
      if (shown > MOST) {
        out.println(" ".repeat(widest + 2) + "and " + (shown - MOST) + " more figures");
      }
    }
    out.println(counts());
    reruns.stream()
        .map(Reproduced::runtime)
        .filter(runtime -> !runtime.isEmpty())
        .distinct()
        .forEach(runtime -> out.println("run with " + runtime));
    out.println();
  }

  private static String what(Reproduced rerun) {
    if (rerun.outcome() == Outcome.NOT_RERUNNABLE) {
      return rerun.reason();
    }
    String files = rerun.inputs().size() == 1 ? " input, " : " inputs, ";
    return rerun.inputs().size()
        + files
        + seconds(rerun.took())
        + " s"
        + (rerun.reason().isEmpty() ? "" : ": " + rerun.reason());
  }

  private String counts() {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      long count = reruns.stream().filter(r -> r.outcome() == outcome).count();
      if (count > 0) {
        parts.add(count + " " + outcome.label());
      }
    }
    return reruns.size() + (reruns.size() == 1 ? " run: " : " runs: ") + String.join(", ", parts);
  }

  private static String seconds(Duration took) {
    return BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
