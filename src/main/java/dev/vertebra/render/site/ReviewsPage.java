package dev.vertebra.render.site;

import dev.vertebra.render.page.ReviewsView;

/**
 * A page of reviews: suspect links run over as many as they need, all else is on the first.
 *
 * @param all figures, relations and the ledger
 * @param sheet which page it is, with its suspect links
 */
public record ReviewsPage(ReviewsView all, Sheet<ReviewsView.Suspect> sheet) {}
