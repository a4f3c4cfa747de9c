package dev.vertebra.diagnostic;

/**
 * Something that one finding breaks and another may rest on: the tie between root and consequence.
 *
 * @param sort what it is about, such as {@code record}, {@code artifact} or {@code incoming-link}
 * @param name which one
 */
public record Fact(String sort, String name) implements Comparable<Fact> {

  /** The record of this id can be read and is the only one. */
  public static Fact record(String id) {
    return new Fact("record", id);
  }

  /** The record of this id is in the state that its author meant it to be in. */
  public static Fact inForce(String id) {
    return new Fact("in-force", id);
  }

  /** Every record of this kind is known. */
  public static Fact recordsOf(String kind) {
    return new Fact("records-of", kind);
  }

  /**
   * Every record of this kind that a link names is on file. Weaker than {@link #recordsOf}: broken
   * by any link that may have meant one, so only what would be explained by a single lost record
   * rests on it.
   */
  public static Fact namedOf(String kind) {
    return new Fact("named-of", kind);
  }

  /** The project file can be read: product, release and catalogues are known. */
  public static Fact projectFile() {
    return new Fact("project-file", "");
  }

  /** The clauses of this catalogue are known; the empty id stands for the default catalogue. */
  public static Fact catalogue(String id) {
    return new Fact("catalogue", id);
  }

  /** This field of this record can be relied on. */
  public static Fact field(String recordId, String field) {
    return new Fact("field", recordId + " " + field);
  }

  /** Who relies on this field of this record has seen it as it is today. */
  public static Fact reviewed(String recordId, String field) {
    return new Fact("reviewed", recordId + " " + field);
  }

  /** Every link of this relation arrives where its author meant it to. */
  public static Fact linksOf(String relation) {
    return new Fact("links-of", relation);
  }

  /** The links of this relation that this record authors resolve. */
  public static Fact linksFrom(String id, String relation) {
    return new Fact("links-from", id + " " + relation);
  }

  /** The bytes of this file are those that the evidence speaks of. */
  public static Fact bytesOf(String path) {
    return new Fact("bytes-of", path);
  }

  /** The result of this run can be believed. */
  public static Fact resultOf(String runId) {
    return new Fact("result-of", runId);
  }

  /** Some record carries this digest, in hexadecimal. */
  public static Fact carried(String digest) {
    return new Fact("carried", digest);
  }

  /** The record of this id is of the kind that its author meant it to be of. */
  public static Fact kindOf(String id) {
    return new Fact("kind-of", id);
  }

  /** The result of this run has the figures of this metric that its protocol asks for. */
  public static Fact figuresOf(String runId, String metric) {
    return new Fact("figures-of", runId + " " + metric);
  }

  /** Whoever signs by this role or name is on record. */
  public static Fact signer(String role) {
    return new Fact("signer", role);
  }

  /** This run met its criteria. */
  public static Fact verdictOf(String runId) {
    return new Fact("verdict-of", runId);
  }

  /** This run, or what verifies this record, is of the system that is released. */
  public static Fact currentOf(String recordId) {
    return new Fact("current-of", recordId);
  }

  /** The identity of this model system is known. */
  public static Fact systemOf(String modelVersionId) {
    return new Fact("system-of", modelVersionId);
  }

  /** The ledger of reviews is whole. */
  public static Fact reviewLedger() {
    return new Fact("review-ledger", "");
  }

  @Override
  public int compareTo(Fact other) {
    int bySort = sort.compareTo(other.sort);
    return bySort != 0 ? bySort : name.compareTo(other.name);
  }
}
