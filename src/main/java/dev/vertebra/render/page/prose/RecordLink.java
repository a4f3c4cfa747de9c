package dev.vertebra.render.page.prose;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [[ID]]} in a body. */
final class RecordLink extends Node {
  private final BasedSequence id;

  RecordLink(BasedSequence source) {
    super(source);
    this.id = source.subSequence(2, source.length() - 2).trim();
  }

  /** The id as written. */
  String id() {
    return id.toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {id};
  }
}
