/**
 * Derived facts about a trace graph as named indexes, each computed once; enter at {@link
 * dev.vertebra.analyse.Analyser}.
 */
@NullMarked
package dev.vertebra.analyse;

import org.jspecify.annotations.NullMarked;
