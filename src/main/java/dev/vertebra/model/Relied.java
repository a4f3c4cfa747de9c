package dev.vertebra.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody relied on in a record: its kind and the values of some of its fields, in the one
 * form in which they are compared and kept.
 *
 * @param kind the record's kind
 * @param fields values by the field's name; a field that the record does not state is not among
 *     them
 */
public record Relied(String kind, Map<String, Canonical> fields) {
  /** Value of {@code schema}: separates these digests from those of other forms. */
  public static final String SCHEMA = "https://vertebra.dev/schema/relied-on/v1";

  public Relied {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** SHA-256 over the canonical JSON of schema, kind and fields. */
  public Sha256 digest() {
    return Sha256.ofText(
        new Canonical.Members(
                Map.of(
                    "schema",
                    new Canonical.Text(SCHEMA),
                    "kind",
                    new Canonical.Text(kind),
                    "fields",
                    new Canonical.Members(fields)))
            .json());
  }

  /** The words of a field; empty when it is not stated. */
  public String words(String field) {
    Canonical value = fields.get(field);
    return value == null ? "" : value.words();
  }
}
