package dev.vertebra.model;

import dev.vertebra.source.Span;

/**
 * A file that a record names with its digest, and what its bytes say.
 *
 * @param owner the record
 * @param field the field that names it
 * @param path path below the evidence folder
 * @param declared digest that the record states
 * @param digestSpan where that digest stands
 * @param pathSpan where the path stands
 * @param state what the bytes say
 */
public record Artifact(
    RecordId owner,
    String field,
    String path,
    Sha256 declared,
    Span digestSpan,
    Span pathSpan,
    State state) {

  /** What the bytes of an artifact say. */
  public sealed interface State {

    /** The recomputed digest agrees. */
    record Agrees(long size) implements State {}

    /** The recomputed digest is another one. */
    record Differs(Sha256 actual, long size) implements State {}

    /** No such file in the evidence folder, or it cannot be read. */
    record Absent(String why) implements State {}
  }

  /** Whether the bytes were at hand and agree. */
  public boolean agrees() {
    return state instanceof State.Agrees;
  }
}
