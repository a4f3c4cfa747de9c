package dev.vertebra.render.page;

import java.util.List;

/**
 * All records of a kind.
 *
 * @param kind the kind
 * @param stage its stage
 * @param rows sorted by id
 */
public record KindListView(KindView kind, StageView stage, List<Row> rows) {

  /**
   * A record.
   *
   * @param ref the record
   * @param proven number of its spine links that are proven
   * @param links number of its spine links
   * @param incoming number of links that arrive
   * @param findings number of findings about it
   * @param place where it stands
   */
  public record Row(Ref ref, int proven, int links, int incoming, int findings, Place place) {}

  public KindListView {
    rows = List.copyOf(rows);
  }
}
