package dev.vertebra.release;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.Sha256;
import java.util.List;
import java.util.Map;

/**
 * An in-toto Statement (v1) about a sealed release, unsigned: what an external signer puts into an
 * envelope. Its subjects are the baseline and the model system.
 */
final class Statement {
  private static final String TYPE = "https://in-toto.io/Statement/v1";
  private static final String PREDICATE = "https://vertebra.dev/attestation/sealed-release/v1";

  private Statement() {}

  /** The statement as RFC 8785 JSON. */
  static String json(Baseline baseline) {
    Sha256 previous = baseline.previous().map(Baseline.Previous::baseline).orElse(NO_RELEASE);
    return Json.object(
            Map.entry("_type", Json.text(TYPE)),
            Map.entry("predicateType", Json.text(PREDICATE)),
            Map.entry(
                "subject",
                new Canonical.Items(
                    List.of(
                        subject(StoreNames.BASELINE, baseline.digest()),
                        subject("model-system.json", baseline.model().system())))),
            Map.entry(
                "predicate",
                Json.object(
                    Map.entry("product", Json.text(baseline.product())),
                    Map.entry("release", Json.text(baseline.release())),
                    Map.entry("asOf", Json.text(baseline.asOf().toString())),
                    Map.entry("previousBaseline", Json.digest(previous)),
                    Map.entry("compiler", Json.text("vertebra " + baseline.compiler())))))
        .json();
  }

  /** Stands for the baseline before the first. */
  private static final Sha256 NO_RELEASE = new Sha256("0".repeat(64));

  private static Canonical subject(String name, Sha256 digest) {
    return Json.object(
        Map.entry("name", Json.text(name)),
        Map.entry("digest", Json.object(Map.entry("sha256", Json.digest(digest)))));
  }
}
