package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a change of a component puts in doubt, by its role: weights or what feeds them put every
 * figure in doubt, a threshold only figures that depend on it, a runtime the sameness of results.
 */
enum Reach {
  /** Every figure. */
  ALL("every protocol in force"),
  /** Figures that depend on where the threshold lies. */
  OPERATING_POINT(
      "protocols with a criterion that depends on the threshold, and those of what it implements"),
  /** That the same comes out as before. */
  EQUIVALENCE("protocols that were run on the earlier system too, and those of what it implements"),
  /** What it puts into effect. */
  IMPLEMENTED("protocols of what it implements");

  private static final Map<String, Reach> BY_ROLE =
      Map.ofEntries(
          Map.entry("weights", ALL),
          Map.entry("preprocessing", ALL),
          Map.entry("postprocessing", ALL),
          Map.entry("tokenizer", ALL),
          Map.entry("base-model", ALL),
          Map.entry("labels", ALL),
          Map.entry("prompt", ALL),
          Map.entry("retrieval-index", ALL),
          Map.entry("retrieval-corpus", ALL),
          Map.entry("threshold", OPERATING_POINT),
          Map.entry("runtime", EQUIVALENCE));

  /** Starts of the names of metrics that no threshold moves. */
  private static final Set<String> THRESHOLD_FREE =
      Set.of(
          "auc",
          "auroc",
          "auprc",
          "average-precision",
          "brier",
          "c-index",
          "c-statistic",
          "calibration",
          "concordance",
          "identical",
          "largest-difference",
          "log-loss",
          "pr-auc",
          "roc-auc");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  /** As shown. */
  String words() {
    return words;
  }

  /** What a change of this role reaches. */
  static Reach of(String role) {
    return BY_ROLE.getOrDefault(role, IMPLEMENTED);
  }

  /** Whether a protocol has a criterion that another threshold may turn. */
  static boolean hasOperatingPoint(EvidenceRecord protocol) {
    return protocol.structures("criteria").stream()
        .map((Fields c) -> c.text("metric").toLowerCase(Locale.ROOT))
        .anyMatch(m -> THRESHOLD_FREE.stream().noneMatch(m::startsWith));
  }
}
