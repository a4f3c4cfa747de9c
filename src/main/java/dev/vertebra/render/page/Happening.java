package dev.vertebra.render.page;

import java.time.LocalDate;

/**
 * Something that happened on a day.
 *
 * @param day the day
 * @param lane of which sort it is
 * @param record the record that says so
 * @param what what happened, such as {@code received}
 * @param detail what else to know; may be empty
 */
record Happening(LocalDate day, Lane lane, Ref record, String what, String detail) {}
