package dev.vertebra.render.site;

import dev.vertebra.render.page.TrendsView;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of figures over releases.
 *
 * @param all the figures as a whole
 * @param sheet the figures of this page
 */
public record TrendsPage(TrendsView all, Sheet<TrendsView.Series> sheet) {

  /**
   * Figures of one metric that stand together on this page.
   *
   * @param metric its name
   * @param number of the part on its page, from 1
   * @param series its figures
   */
  public record Part(String metric, int number, List<TrendsView.Series> series) {
    public Part {
      series = List.copyOf(series);
    }
  }

  /** The figures of this page by metric. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<TrendsView.Series> rows = sheet.rows();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !rows.get(i).metric().equals(rows.get(from).metric())) {
        parts.add(new Part(rows.get(from).metric(), parts.size() + 1, rows.subList(from, i)));
        from = i;
      }
    }
    return parts;
  }
}
