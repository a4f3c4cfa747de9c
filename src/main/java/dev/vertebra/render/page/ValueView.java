package dev.vertebra.render.page;

import java.util.List;

/** A value as shown. Templates choose by {@link #sort}. */
public sealed interface ValueView {

  /** Which of the subtypes it is, in one word. */
  String sort();

  /**
   * A scalar, exactly as its author wrote it.
   *
   * @param sort {@code text}, {@code number}, {@code digest}, {@code path}, {@code time} or {@code
   *     choice}
   * @param text the author's text
   * @param unit unit of a number; empty when it has none
   */
  record Scalar(String sort, String text, String unit) implements ValueView {}

  /**
   * A record that the text names.
   *
   * @param ref the record
   */
  record Named(Ref ref) implements ValueView {
    @Override
    public String sort() {
      return "record";
    }
  }

  /**
   * Several values, none of them a structure.
   *
   * @param items in the author's order
   */
  record Several(List<ValueView> items) implements ValueView {
    public Several {
      items = List.copyOf(items);
    }

    @Override
    public String sort() {
      return "several";
    }
  }

  /**
   * One structure.
   *
   * @param fields in the profile's order
   */
  record Structure(List<FieldView> fields) implements ValueView {
    public Structure {
      fields = List.copyOf(fields);
    }

    @Override
    public String sort() {
      return "structure";
    }
  }

  /**
   * Several structures of one shape.
   *
   * @param columns headings
   * @param rows one cell for each column; a value that is absent has no items
   */
  record Table(List<String> columns, List<List<ValueView>> rows) implements ValueView {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String sort() {
      return "table";
    }
  }
}
