package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.KindListView;
import dev.vertebra.render.page.StageView;
import java.util.List;

/**
 * The records of a stage.
 *
 * @param entry its place in the outline
 * @param stage the stage
 * @param kinds its kinds
 */
public record StageChapter(Outline entry, StageView stage, List<KindRecords> kinds) {

  /**
   * The records of a kind.
   *
   * @param list the kind with one row for each record
   * @param cards the records in full; empty when the dossier only indexes them
   */
  public record KindRecords(KindListView list, List<Card> cards) {
    public KindRecords {
      cards = List.copyOf(cards);
    }
  }

  public StageChapter {
    kinds = List.copyOf(kinds);
  }
}
