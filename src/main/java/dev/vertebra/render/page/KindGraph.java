package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.List;

/**
 * A kind of record on the spine: the kinds upstream and downstream of it, and what each of its
 * records is tied to.
 *
 * @param kind the kind
 * @param stage its stage
 * @param upstream ties to kinds nearer to the intended use
 * @param downstream ties to kinds nearer to the field
 * @param within ties between records of the kind itself
 * @param rows its records by id
 */
public record KindGraph(
    KindView kind,
    StageView stage,
    List<Tie> upstream,
    List<Tie> downstream,
    List<Tie> within,
    List<Row> rows) {

  /**
   * Links of one relation to records of one kind.
   *
   * @param other the kind at the other end
   * @param relation as shown, read from this end
   * @param isHeld whether this end holds the links
   * @param links number of links
   * @param proven number of them that are proven
   * @param weakest strength of the weakest
   */
  public record Tie(
      KindView other, String relation, boolean isHeld, int links, int proven, Strength weakest) {
    Tie and(Tie more) {
      return new Tie(
          other,
          relation,
          isHeld,
          links + more.links,
          proven + more.proven,
          weakest.compareTo(more.weakest) >= 0 ? weakest : more.weakest);
    }
  }

  /**
   * A record.
   *
   * @param record the record
   * @param upstream its ties to kinds upstream
   * @param downstream its ties to kinds downstream
   */
  public record Row(Ref record, List<Tie> upstream, List<Tie> downstream) {
    public Row {
      upstream = List.copyOf(upstream);
      downstream = List.copyOf(downstream);
    }
  }

  public KindGraph {
    upstream = List.copyOf(upstream);
    downstream = List.copyOf(downstream);
    within = List.copyOf(within);
    rows = List.copyOf(rows);
  }
}
