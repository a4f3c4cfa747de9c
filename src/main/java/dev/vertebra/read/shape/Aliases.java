package dev.vertebra.read.shape;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.source.Span;

/** Values that an alias stands for, which are not read. */
public final class Aliases {
  private Aliases() {}

  /** What an anchor or alias breaks: every value of the file that an alias stands for. */
  public static Fact in(String file) {
    return new Fact("aliases-in", file);
  }

  /** The consequence of the file's finding about anchors for one value. */
  public static Diagnostic finding(Scope scope, Span span, String name) {
    return scope
        .finding(
            ReadCodes.YAML_ANCHOR,
            span,
            "`" + Shorten.text(name) + "` is not read: an alias stands here")
        .restingOn(in(scope.text().path()))
        .helped("write the value out");
  }
}
