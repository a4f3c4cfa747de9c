/**
 * The only place that starts processes, and what that takes: {@link
 * dev.vertebra.reproduce.machine.Reruns}.
 */
@NullMarked
package dev.vertebra.reproduce.machine;

import org.jspecify.annotations.NullMarked;
