package dev.vertebra.read.result;

import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSON numbers of a result file. Readers of JSON disagree about them: decimals lose digits, and
 * integers beyond 2^53 - 1 are rounded (RFC 8259, 6), so figures are texts. Only sizes are numbers.
 */
final class Numbers {
  private static final BigDecimal GREATEST = BigDecimal.valueOf((1L << 53) - 1);
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,16}");
  private static final String SIZE = "size";

  private final Scope scope;
  private final List<Node.Scalar> figures = new ArrayList<>();

  Numbers(Scope scope) {
    this.scope = scope;
  }

  void visit(String key, Node node) {
    if (node instanceof Node.Mapping object) {
      object.entries().forEach(e -> visit(e.name(), e.value()));
    } else if (node instanceof Node.Sequence array) {
      array.items().forEach(item -> visit(key, item));
    } else if (node instanceof Node.Scalar scalar
        && scalar.form() == Node.Scalar.Form.NUMBER
        && !key.equals(SIZE)) {
      figures.add(scalar);
    }
  }

  /** One finding, however many figures are numbers: it is the program that has to change. */
  void report() {
    if (figures.isEmpty()) {
      return;
    }
    Node.Scalar first = figures.get(0);
    int more = figures.size() - 1;
    scope.add(
        scope
            .finding(
                ReadCodes.RESULT_NUMBER,
                scope.span(first.start(), first.end()),
                "a figure is a JSON number" + (more > 0 ? ", and " + more + " more are" : ""))
            .labelled("not read")
            .helped("let the program write decimals as texts: `\"0.834\"`, not `0.834`"));
  }

  /** A length in bytes; -1, with a finding when it is stated, when it is not one. */
  long size(Optional<Node> node) {
    if (node.isEmpty()) {
      return -1;
    }
    if (node.get() instanceof Node.Scalar scalar && WHOLE.matcher(scalar.text()).matches()) {
      if (new BigDecimal(scalar.text()).compareTo(GREATEST) <= 0) {
        return Long.parseLong(scalar.text());
      }
    }
    Node value = node.get();
    scope.add(
        scope
            .finding(
                ReadCodes.RESULT_INTEGER,
                scope.span(value.start(), Math.max(value.start() + 1, value.end())),
                "`size` is not a number of bytes up to 9007199254740991")
            .helped("let the program write the length of the file: `\"size\": 142797`"));
    return -1;
  }
}
