package dev.vertebra.render.site.export;

import dev.vertebra.render.page.Pages;
import java.util.function.Function;

/**
 * A file that a release carries for programs and spreadsheets.
 *
 * @param name its name
 * @param content what is in it, as a reader asks
 * @param use what it is for
 * @param bytes makes it
 */
public record Export(String name, String content, String use, Function<Pages, byte[]> bytes) {}
