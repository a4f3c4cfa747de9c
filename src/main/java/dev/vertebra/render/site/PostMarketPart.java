package dev.vertebra.render.site;

import dev.vertebra.render.page.PostMarketView;
import dev.vertebra.render.page.SignalView;

/** What came back from the field, and what was done about it. */
final class PostMarketPart implements SitePart {
  private static final int SIGNALS = 40;

  @Override
  public void write(Site site) {
    PostMarketView all = site.pages().postMarket();
    long scale = all.scale();
    for (Sheet<SignalView> sheet : Sheet.cut(Section.POST_MARKET.path(), all.signals(), SIGNALS)) {
      PostMarketPage view = new PostMarketPage(all, scale, sheet);
      String title = sheet.title("Post-market");
      site.write(
          sheet.number() == 1
              ? PageAt.first(Section.POST_MARKET, title, view)
              : PageAt.below(Section.POST_MARKET, sheet.path(), "post-market", title, view));
    }
  }
}
