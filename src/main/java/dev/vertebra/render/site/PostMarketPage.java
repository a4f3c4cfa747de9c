package dev.vertebra.render.site;

import dev.vertebra.render.page.PostMarketView;
import dev.vertebra.render.page.SignalView;

/**
 * A page about what came back from the field.
 *
 * @param all everything
 * @param scale the longest time or limit of any signal, in days
 * @param sheet the signals of this page
 */
public record PostMarketPage(PostMarketView all, long scale, Sheet<SignalView> sheet) {
  private static final int THOUSAND = 1000;

  /** The length of a bar for so many days, in thousandths. */
  public long bar(long days) {
    return scale <= 0 ? 0 : days * THOUSAND / scale;
  }
}
