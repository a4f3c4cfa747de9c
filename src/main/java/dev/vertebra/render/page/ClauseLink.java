package dev.vertebra.render.page;

/**
 * A clause as others point at it.
 *
 * @param catalogue short name of its catalogue
 * @param catalogueName portable name of the catalogue; empty when it has no pages here
 * @param clause its id
 * @param clauseName portable name of the clause; empty when it has no page of its own
 * @param title its short title; empty when it is not known here
 * @param state what is on file for it; empty for a heading and where nothing is known
 * @param records number of records that answer it
 * @param confidence {@code inferred} when the clause that maps says so of its facts; else empty
 */
public record ClauseLink(
    String catalogue,
    String catalogueName,
    String clause,
    String clauseName,
    String title,
    String state,
    int records,
    String confidence) {}
