package dev.vertebra.read.yaml;

import java.util.List;

/**
 * A piece of a file's structure. Offsets count UTF-16 code units of the file's text; the end is
 * exclusive.
 */
public sealed interface Node {

  /** Where it starts. */
  int start();

  /** Where it ends. */
  int end();

  /** What it is, for messages. */
  String label();

  /**
   * A scalar, whatever YAML would take it for.
   *
   * @param text the text as its author wrote it, quotes and escapes resolved
   * @param form how it is written
   * @param start where the text itself starts, behind a quote or the line of a block indicator
   * @param end where the text itself ends, before a quote
   */
  record Scalar(String text, Form form, int start, int end) implements Node {

    /** How a scalar is written. */
    public enum Form {
      /** Without quotes. */
      PLAIN,
      /** In quotes. */
      QUOTED,
      /** Indented below {@code |} or {@code >}. */
      BLOCK,
      /** A JSON number. */
      NUMBER,
      /** A JSON {@code true}, {@code false} or {@code null}. */
      LITERAL
    }

    @Override
    public String label() {
      return form == Form.NUMBER ? "a number" : form == Form.LITERAL ? "`" + text + "`" : "a text";
    }
  }

  /** A list. */
  record Sequence(List<Node> items, int start, int end) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String label() {
      return "a list";
    }
  }

  /**
   * A mapping.
   *
   * @param entries in the author's order, each key once
   * @param repeated entries whose key stood there before
   */
  record Mapping(List<Entry> entries, List<Entry> repeated, int start, int end) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
      repeated = List.copyOf(repeated);
    }

    @Override
    public String label() {
      return "a mapping";
    }
  }

  /** A reference to an anchor, which evidence does not use. */
  record Alias(String name, int start, int end) implements Node {
    @Override
    public String label() {
      return "an alias";
    }
  }

  /** What could not be read and is reported already. */
  record Broken(int start, int end) implements Node {
    @Override
    public String label() {
      return "something unreadable";
    }
  }

  /** A key with what stands behind it. */
  record Entry(Scalar key, Node value) {

    /** The key's text. */
    public String name() {
      return key.text();
    }
  }
}
