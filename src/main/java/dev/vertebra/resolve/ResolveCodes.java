package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Code;

/** Codes of the findings that resolution makes. */
public final class ResolveCodes {
  public static final Code LINK_TARGET_MISSING = Code.error("VT201", "link-target-missing");
  public static final Code LINK_TARGET_KIND = Code.error("VT202", "link-target-kind");
  public static final Code DUPLICATE_ID = Code.error("VT203", "duplicate-id");
  public static final Code TOO_FEW_LINKS = Code.error("VT204", "too-few-links");
  public static final Code TOO_MANY_LINKS = Code.error("VT205", "too-many-links");
  public static final Code LINK_CYCLE = Code.error("VT206", "link-cycle");
  public static final Code ALIAS_TAKEN = Code.error("VT207", "alias-taken");
  public static final Code TARGET_NOT_IN_FORCE = Code.error("VT208", "target-not-in-force");
  public static final Code ARTIFACT_ABSENT = Code.warning("VT211", "artifact-absent");
  public static final Code ARTIFACT_DIFFERS = Code.error("VT212", "artifact-differs");
  public static final Code LINK_DIGEST_DIFFERS = Code.error("VT214", "link-digest-differs");
  public static final Code SYSTEM_DIGEST_DIFFERS = Code.error("VT221", "model-system-differs");
  public static final Code VERSION_REUSED = Code.error("VT222", "version-reused");
  public static final Code RESULT_OTHER_SYSTEM = Code.error("VT223", "result-of-another-system");
  public static final Code RESULT_OTHER_DATA = Code.error("VT224", "result-of-other-data");
  public static final Code RESULT_OTHER_RUN = Code.error("VT225", "result-of-another-run");
  public static final Code COMPONENT_SIZE_UNKNOWN = Code.error("VT226", "component-size-unknown");
  public static final Code RECORD_MISSING = Code.error("VT227", "record-missing");
  public static final Code RELIED_ON_NOT_IN_FORCE = Code.error("VT228", "relied-on-not-in-force");
  public static final Code LINK_TO_ITSELF = Code.error("VT229", "link-to-itself");
  public static final Code COMPONENT_IDENTITY = Code.error("VT231", "component-identity-differs");
  public static final Code KIND_CONTRADICTED = Code.error("VT232", "kind-contradicted");

  private ResolveCodes() {}
}
