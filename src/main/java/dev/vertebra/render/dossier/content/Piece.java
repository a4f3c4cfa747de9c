package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.FieldView;
import dev.vertebra.render.page.Ref;
import dev.vertebra.render.page.ValueView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a value, as print sets it.
 *
 * @param text the words, as written
 * @param style {@code plain}, {@code code} or {@code quiet}
 * @param record the record that they name
 */
public record Piece(String text, String style, Optional<Ref> record) {

  /** Items up to this long stand side by side. */
  private static final int SHORT = 24;

  static Piece plain(String text) {
    return new Piece(text, "plain", Optional.empty());
  }

  static Piece code(String text) {
    return new Piece(text, "code", Optional.empty());
  }

  static Piece quiet(String text) {
    return new Piece(text, "quiet", Optional.empty());
  }

  /** A value's pieces: one line for each of its items, or for all of them when they are short. */
  static List<List<Piece>> items(ValueView value) {
    return value instanceof ValueView.Several several
            && several.items().stream().anyMatch(i -> length(line(i)) > SHORT)
        ? several.items().stream().map(Piece::line).toList()
        : List.of(line(value));
  }

  /** A value on one line; a structure names its fields. */
  static List<Piece> line(ValueView value) {
    List<Piece> pieces = new ArrayList<>();
    add(value, pieces);
    return pieces;
  }

  /** The characters of a line, for measuring. */
  static int length(List<Piece> line) {
    return line.stream().mapToInt(p -> p.text().length()).sum();
  }

  private static void add(ValueView value, List<Piece> pieces) {
    if (value instanceof ValueView.Scalar scalar) {
      pieces.add(isCode(scalar.sort()) ? code(scalar.text()) : plain(scalar.text()));
      if (!scalar.unit().isEmpty()) {
        pieces.add(quiet(" " + scalar.unit()));
      }
    } else if (value instanceof ValueView.Named named) {
      pieces.add(new Piece(named.ref().id(), "code", Optional.of(named.ref())));
      pieces.add(plain(" " + named.ref().title()));
    } else if (value instanceof ValueView.Several several) {
      addAll(several.items(), pieces);
    } else if (value instanceof ValueView.Structure structure) {
      addFields(structure.fields(), pieces);
    } else if (value instanceof ValueView.Table table) {
      addRows(table, pieces);
    }
  }

  private static void addAll(List<ValueView> values, List<Piece> pieces) {
    String before = "";
    for (ValueView value : values) {
      pieces.add(plain(before));
      add(value, pieces);
      before = "; ";
    }
  }

  private static void addFields(List<FieldView> fields, List<Piece> pieces) {
    String before = "";
    for (FieldView field : fields) {
      pieces.add(quiet(before + field.label() + " "));
      add(field.value(), pieces);
      before = "; ";
    }
  }

  private static void addRows(ValueView.Table table, List<Piece> pieces) {
    String before = "";
    for (List<ValueView> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        pieces.add(quiet(before + table.columns().get(i) + " "));
        add(row.get(i), pieces);
        before = ", ";
      }
      before = "; ";
    }
  }

  private static boolean isCode(String sort) {
    return sort.equals("digest") || sort.equals("path");
  }
}
