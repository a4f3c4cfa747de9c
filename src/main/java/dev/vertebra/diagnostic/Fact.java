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

  /** Every record of this kind is known. */
  public static Fact recordsOf(String kind) {
    return new Fact("records-of", kind);
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
