package dev.vertebra.render.site;

import dev.vertebra.render.page.ChangesView;
import java.util.Optional;

/**
 * What is different since the release before.
 *
 * @param changes empty for the first release
 */
public record ChangesPage(Optional<ChangesView> changes) {}
