package dev.vertebra.render.page;

import java.util.List;

/**
 * A stage of the spine, or of the quality system around it.
 *
 * @param name its name
 * @param title as shown
 * @param isSpine whether it is part of the spine
 * @param kinds its kinds that have records
 * @param share strengths of the spine links that start from it
 */
public record StageView(
    String name, String title, boolean isSpine, List<KindView> kinds, ShareView share) {
  public StageView {
    kinds = List.copyOf(kinds);
  }

  /** Number of its records. */
  public int count() {
    return kinds.stream().mapToInt(KindView::count).sum();
  }
}
