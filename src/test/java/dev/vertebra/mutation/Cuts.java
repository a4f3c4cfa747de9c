package dev.vertebra.mutation;

import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.SourceText;

/** Which characters go when an entry of a mapping or an item of a list goes, and nothing else. */
final class Cuts {
  private Cuts() {}

  /** A mapping without one of its entries; it must have another. */
  static Change entry(SourceText text, Node.Mapping mapping, Node.Entry entry) {
    int at = mapping.entries().indexOf(entry);
    int size = mapping.entries().size();
    if (size < 2) {
      throw new IllegalArgumentException("the only entry: " + entry.name());
    }
    int start = outerStart(entry.key());
    if (at + 1 < size) {
      return cut(text, start, outerStart(mapping.entries().get(at + 1).key()));
    }
    Node before = mapping.entries().get(at - 1).value();
    return isFlow(text, mapping)
        ? cut(text, outerEnd(before), outerEnd(entry.value()))
        : cut(text, lineStart(text, start), lineEnd(text, outerEnd(entry.value())));
  }

  /** A list without one of its items; it must have another. */
  static Change item(SourceText text, Node.Sequence list, Node item) {
    int at = list.items().indexOf(item);
    int size = list.items().size();
    if (size < 2) {
      throw new IllegalArgumentException("the only item");
    }
    if (isFlow(text, list)) {
      return at + 1 < size
          ? cut(text, outerStart(item), outerStart(list.items().get(at + 1)))
          : cut(text, outerEnd(list.items().get(at - 1)), outerEnd(item));
    }
    int start = lineStart(text, outerStart(item));
    return at + 1 < size
        ? cut(text, start, lineStart(text, outerStart(list.items().get(at + 1))))
        : cut(text, start, lineEnd(text, outerEnd(item)));
  }

  private static Change cut(SourceText text, int start, int end) {
    return new Change.Text(text, start, end, "");
  }

  private static boolean isFlow(SourceText text, Node node) {
    char first = text.text().charAt(node.start());
    return first == '[' || first == '{';
  }

  private static int outerStart(Node node) {
    return isQuoted(node) ? node.start() - 1 : node.start();
  }

  private static int outerEnd(Node node) {
    return isQuoted(node) ? node.end() + 1 : node.end();
  }

  private static boolean isQuoted(Node node) {
    return node instanceof Node.Scalar scalar && scalar.form() == Node.Scalar.Form.QUOTED;
  }

  private static int lineStart(SourceText text, int offset) {
    return text.text().lastIndexOf('\n', offset - 1) + 1;
  }

  private static int lineEnd(SourceText text, int offset) {
    if (text.text().charAt(offset - 1) == '\n') {
      return offset;
    }
    int feed = text.text().indexOf('\n', offset);
    return feed < 0 ? text.text().length() : feed + 1;
  }
}
