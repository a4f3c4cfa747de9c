package dev.vertebra.render.site;

import dev.vertebra.render.page.KindListView;

/**
 * A page of the list of a kind.
 *
 * @param list the whole list
 * @param sheet which page it is
 */
public record KindPage(KindListView list, Sheet<KindListView.Row> sheet) {}
