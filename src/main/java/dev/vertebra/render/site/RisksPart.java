package dev.vertebra.render.site;

import dev.vertebra.render.page.RiskFileView;
import dev.vertebra.render.page.RiskView;

/** The risk file. */
final class RisksPart implements SitePart {
  @Override
  public void write(Site site) {
    RiskFileView file = site.pages().riskFile();
    String since = site.pages().changes().map(c -> c.before().label()).orElse("");
    for (Sheet<RiskView> sheet : Sheet.cut(Section.RISKS.path(), file.risks(), RiskFileView.ROWS)) {
      RisksPage view = new RisksPage(file, sheet, since);
      site.write(
          sheet.number() == 1
              ? PageAt.first(Section.RISKS, sheet.title("Risk file"), view)
              : PageAt.below(Section.RISKS, sheet.path(), "risks", sheet.title("Risk file"), view));
    }
  }
}
