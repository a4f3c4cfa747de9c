package dev.vertebra.render.site;

import dev.vertebra.render.page.FindingsView;
import dev.vertebra.render.page.ImpactPageView;

/**
 * The page that says what stops a release.
 *
 * @param impact what stops it, and what has to be run or looked at again
 * @param findings all findings
 */
public record ImpactPage(ImpactPageView impact, FindingsView findings) {}
