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

  /** Rows and lines up to which a card is kept on one page. */
  private static final int WHOLE = 22;

  private static final int CHARACTERS_PER_LINE = 110;

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

  /** Whether it is short enough to stand on one page without leaving a hole on the page before. */
  public boolean isWhole() {
    int lines =
        fields.size()
            + links.size()
            + view.approvals().size()
            + view.artifacts().size()
            + tables.stream().mapToInt(t -> t.rows().size() + 2).sum()
            + body.length() / CHARACTERS_PER_LINE;
    return lines <= WHOLE;
  }
}
