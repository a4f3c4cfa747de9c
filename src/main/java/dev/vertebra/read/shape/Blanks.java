package dev.vertebra.read.shape;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;

/** Keys with nothing behind them. */
public final class Blanks {
  private Blanks() {}

  /** The finding for a key without value. */
  public static Diagnostic finding(
      Scope scope, Node.Entry entry, Node.Scalar scalar, String name, String example) {
    return scope
        .finding(
            ReadCodes.EMPTY_VALUE,
            Places.of(scope, scalar, entry),
            "nothing stands behind `" + Shorten.text(name) + "`")
        .helped("write a value, such as " + example + ", or remove the line");
  }
}
