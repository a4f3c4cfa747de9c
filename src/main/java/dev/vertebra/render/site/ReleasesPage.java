package dev.vertebra.render.site;

import dev.vertebra.render.page.FindingsView;
import dev.vertebra.render.page.ReleaseView;
import dev.vertebra.render.page.ShareView;

/**
 * The page above all releases.
 *
 * @param release the release
 * @param folder name of its folder
 * @param spine strengths of its spine links
 * @param findings its findings
 */
public record ReleasesPage(
    ReleaseView release, String folder, ShareView spine, FindingsView findings) {}
