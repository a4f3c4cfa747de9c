package dev.vertebra.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;

/**
 * The identity of a model system: SHA-256 over the RFC 8785 canonical JSON of its components.
 *
 * <p>The form is {@code {"components":[{"name","role","sha256","size"}…],"schema":…}} with
 * components sorted by role, then name. Names are NFC-normalised; sizes are integers below 2^53,
 * which canonical JSON writes as they are.
 */
public final class SystemDigest {
  /** Value of {@code schema}: separates these digests from those of other forms. */
  public static final String SCHEMA = "https://vertebra.dev/schema/model-system/v1";

  private static final long MAX_SAFE_INTEGER = 1L << 53;

  private SystemDigest() {}

  /** Components in the order of the canonical form. */
  public static List<NamedDigest> sorted(List<NamedDigest> components) {
    return components.stream()
        .sorted(
            Comparator.comparing(NamedDigest::role)
                .thenComparing(NamedDigest::name)
                .thenComparing(NamedDigest::digest))
        .toList();
  }

  /** Digest of the given components, in any order. */
  public static Sha256 of(List<NamedDigest> components) {
    return Sha256.ofText(canonicalJson(components));
  }

  /**
   * The canonical JSON that is hashed.
   *
   * @throws IllegalArgumentException when a size is negative or not below 2^53
   */
  public static String canonicalJson(List<NamedDigest> components) {
    StringBuilder json = new StringBuilder("{\"components\":[");
    String separator = "";
    for (NamedDigest component : sorted(components)) {
      if (component.size() < 0 || component.size() >= MAX_SAFE_INTEGER) {
        throw new IllegalArgumentException("size of " + component.name() + ": " + component.size());
      }
      json.append(separator).append("{\"name\":").append(quoted(component.name()));
      json.append(",\"role\":").append(quoted(component.role()));
      json.append(",\"sha256\":").append(quoted(component.digest().hex()));
      json.append(",\"size\":").append(component.size()).append('}');
      separator = ",";
    }
    return json.append("],\"schema\":").append(quoted(SCHEMA)).append('}').toString();
  }

  private static String quoted(String text) {
    return Canonical.quoted(Normalizer.normalize(text, Normalizer.Form.NFC));
  }
}
