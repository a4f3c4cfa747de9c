package dev.vertebra.render.site;

import dev.vertebra.render.page.TimelineView;

/**
 * A page of the timeline.
 *
 * @param line all of it
 * @param sheet the entries of this page
 */
public record TimelinePage(TimelineView line, Sheet<TimelineView.Entry> sheet) {}
