package dev.vertebra.read.shape;

import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;

/** Which stretch of a file a finding about a node underlines. */
public final class Places {
  private Places() {}

  /** The node itself, or its key when nothing stands there. */
  public static Span of(Scope scope, Node node, Node.Entry entry) {
    return node.end() > node.start() ? scope.span(node.start(), node.end()) : key(scope, entry);
  }

  /** The key of an entry. */
  public static Span key(Scope scope, Node.Entry entry) {
    return scope.span(entry.key().start(), entry.key().end());
  }
}
