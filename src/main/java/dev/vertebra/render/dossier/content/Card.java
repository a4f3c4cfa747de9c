package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.RecordView;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record as printed.
 *
 * @param view the record
 * @param body its text in the vocabulary of print; may be empty
 * @param fields its fields, without tables
 * @param tables its fields that are tables
 * @param links its links out, then in
 */
public record Card(
    RecordView view,
    String body,
    List<FieldRow> fields,
    List<ValueTable> tables,
    List<LinkRow> links) {

  public Card {
    fields = List.copyOf(fields);
    tables = List.copyOf(tables);
    links = List.copyOf(links);
  }

  static Card of(RecordView view) {
    return new Card(
        view,
        PrintProse.of(view.body()),
        FieldRow.of(view.fields()),
        ValueTable.of(view.fields()),
        Stream.concat(
                LinkRow.of("out", view.outgoing()).stream(),
                LinkRow.of("in", view.incoming()).stream())
            .toList());
  }
}
