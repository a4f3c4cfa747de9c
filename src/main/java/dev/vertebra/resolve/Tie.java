package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Strength;
import java.util.List;

/**
 * What digests say about a link whose two ends exist.
 *
 * @param strength the strength they give it
 * @param reason one clause that says why
 * @param findings contradictions
 */
record Tie(Strength strength, String reason, List<Diagnostic> findings) {
  Tie {
    findings = List.copyOf(findings);
  }

  static Tie recorded() {
    return new Tie(Strength.RECORDED, "an id that somebody wrote", List.of());
  }

  static Tie declared(String reason) {
    return new Tie(Strength.DECLARED, reason, List.of());
  }

  static Tie proven(String reason) {
    return new Tie(Strength.PROVEN, reason, List.of());
  }

  static Tie broken(String reason) {
    return new Tie(Strength.BROKEN, reason, List.of());
  }

  static Tie contradicted(String reason, Diagnostic finding) {
    return new Tie(Strength.BROKEN, reason, List.of(finding));
  }
}
