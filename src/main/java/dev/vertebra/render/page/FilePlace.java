package dev.vertebra.render.page;

import java.util.function.Function;

/**
 * A place that a file has to have filled. Rows of data: see {@link FilePlans}.
 *
 * @param title what stands there, short
 * @param basis the clauses that ask for it, as shown
 * @param clause the ISO 13485 clause whose justified exclusion empties the place; may be empty
 * @param holds what it holds, in our words
 * @param find what is on file for it
 */
record FilePlace(
    String title, String basis, String clause, String holds, Function<FileScope, Found> find) {}
