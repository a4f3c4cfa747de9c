package dev.vertebra.render.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that lasted.
 *
 * @param from its first day
 * @param to its last day; empty while it lasts
 * @param lane of which sort it is
 * @param record the record that says so
 */
record Period(LocalDate from, Optional<LocalDate> to, Lane lane, Ref record) {}
