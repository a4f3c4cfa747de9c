package dev.vertebra.release;

import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The exact content of a sealed release (decision 10).
 *
 * @param product name of the product
 * @param release version label
 * @param previous the baseline before; nothing for the first
 * @param asOf the time as which the evidence speaks, whole seconds in UTC
 * @param compiler version of the compiler that sealed
 * @param profile the language that the evidence is written in
 * @param catalogues the selected catalogues, in the project file's order
 * @param templates SHA-256 over all templates of the compiler that sealed
 * @param model what was released
 * @param records every record, by id
 * @param artifacts every file that a record names, by record, field and path
 * @param files every file of the evidence folder, by path
 * @param ledger the ledger of reviews at sealing
 * @param figures what the compiler counted at sealing
 */
public record Baseline(
    String product,
    String release,
    Optional<Previous> previous,
    Instant asOf,
    String compiler,
    Language profile,
    List<Shipped> catalogues,
    Sha256 templates,
    Model model,
    List<RecordText> records,
    List<NamedFile> artifacts,
    List<StoredFile> files,
    Ledger ledger,
    Figures figures) {
  /** Value of {@code schema}: separates these digests from those of other forms. */
  public static final String SCHEMA = "https://vertebra.dev/schema/baseline/v1";

  public Baseline {
    catalogues = List.copyOf(catalogues);
    records = List.copyOf(records);
    artifacts = List.copyOf(artifacts);
    files = List.copyOf(files);
  }

  /** The one way to write it (RFC 8785). */
  public String json() {
    return BaselineJson.of(this).json();
  }

  /** SHA-256 of {@link #json()}: the identity of the sealed release. */
  public Sha256 digest() {
    return Sha256.ofText(json());
  }

  /**
   * The release before.
   *
   * @param release its version label
   * @param baseline digest of its baseline
   */
  public record Previous(String release, Sha256 baseline) {}

  /**
   * The language.
   *
   * @param name the profile's name
   * @param version the profile's version
   * @param text digest of its text, without the project's additions
   */
  public record Language(String name, String version, Sha256 text) {}

  /**
   * A catalogue that travels with the compiler or lies in the evidence folder.
   *
   * @param id the catalogue's id
   * @param text digest of its text
   */
  public record Shipped(String id, Sha256 text) {}

  /**
   * What was released.
   *
   * @param decision id of the release decision
   * @param modelVersion id of the model version
   * @param system the model-system digest
   * @param components from which it is computed, sorted by role and name
   */
  public record Model(
      String decision, String modelVersion, Sha256 system, List<NamedDigest> components) {
    public Model {
      components = List.copyOf(components);
    }
  }

  /**
   * A record.
   *
   * @param path file that holds it
   * @param text digest of its text
   */
  public record RecordText(String id, String kind, String path, Sha256 text) {}

  /**
   * A file that a record names.
   *
   * @param field the field that names it
   * @param digest as the record states it
   * @param basis whether it was recomputed
   */
  public record NamedFile(String record, String field, String path, Sha256 digest, Basis basis) {}

  /** What a digest rests on. */
  public enum Basis {
    /** The bytes, at sealing. */
    RECOMPUTED,
    /** The record alone, which says where the bytes are kept. */
    DECLARED
  }

  /**
   * A file of the evidence folder.
   *
   * @param size in bytes
   * @param kept whether its bytes are in the store
   */
  public record StoredFile(String path, Sha256 digest, long size, Kept kept) {}

  /** Whether the bytes of a file are in the store. */
  public enum Kept {
    /** They are an object. */
    OBJECT,
    /** Only the digest was kept, as the file is large. */
    DIGEST
  }

  /**
   * The ledger of reviews.
   *
   * @param entries number of entries
   * @param head digest of the last
   */
  public record Ledger(long entries, Sha256 head) {}

  /**
   * What the compiler counted.
   *
   * @param errors waived ones apart
   * @param warnings waived ones apart
   * @param notes waived ones apart
   * @param waived findings that somebody decided to live with
   * @param spineLinks all links of spine relations
   * @param proven those that were proven from bytes
   */
  public record Figures(
      long errors, long warnings, long notes, long waived, long spineLinks, long proven) {}
}
