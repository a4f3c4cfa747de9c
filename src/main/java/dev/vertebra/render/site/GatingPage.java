package dev.vertebra.render.site;

import dev.vertebra.render.page.GatingView;
import java.util.ArrayList;
import java.util.List;

/**
 * A page on how the release was let out.
 *
 * @param all everything about it
 * @param sheet what happened, in so far as this page shows it
 */
public record GatingPage(GatingView all, Sheet<GatingView.Event> sheet) {
  private static final int SHOWN = 60;

  private static final int RUNS = 6;
  private static final int FIGURES = 8;

  /** Rows of all claims together. */
  private static final int ROWS = 160;

  /** The most rows of a list that is not cut into pages. */
  public int most() {
    return SHOWN;
  }

  /** The most runs that a claim shows. */
  public int runs() {
    return RUNS;
  }

  /** The most figures that a run of a claim shows. */
  public int figures() {
    return FIGURES;
  }

  /** The first claims, as far as there is room for what stands behind them. */
  public List<GatingView.Claim> claims() {
    List<GatingView.Claim> shown = new ArrayList<>();
    int left = ROWS;
    for (GatingView.Claim claim : all.claims()) {
      left -= 2;
      for (GatingView.Shown run : claim.runs().stream().limit(RUNS).toList()) {
        left -= 1 + Math.min(FIGURES, run.figures().size());
      }
      if (left < 0 && !shown.isEmpty()) {
        break;
      }
      shown.add(claim);
    }
    return shown;
  }
}
