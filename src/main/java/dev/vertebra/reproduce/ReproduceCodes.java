package dev.vertebra.reproduce;

import dev.vertebra.diagnostic.Code;
import java.util.List;

/** Codes of the findings that running runs again makes. */
public final class ReproduceCodes {
  public static final Code NOT_RERUNNABLE = Code.warning("VT742", "run-not-rerunnable");
  public static final Code INPUT_DIFFERS = Code.error("VT743", "rerun-input-differs");
  public static final Code INPUT_UNDECLARED = Code.error("VT744", "rerun-input-undeclared");
  public static final Code FAILED = Code.error("VT745", "rerun-failed");
  public static final Code STRAYED = Code.error("VT746", "rerun-strayed");
  public static final Code DIFFERS = Code.error("VT747", "rerun-differs");
  public static final Code EVIDENCE_CHANGED = Code.error("VT748", "rerun-changed-evidence");

  private ReproduceCodes() {}

  /** All of them, in order. */
  public static List<Code> all() {
    return List.of(
        NOT_RERUNNABLE,
        INPUT_DIFFERS,
        INPUT_UNDECLARED,
        FAILED,
        STRAYED,
        DIFFERS,
        EVIDENCE_CHANGED);
  }
}
