/**
 * Runs validation runs again: {@link dev.vertebra.reproduce.Planner} says what is run on which
 * files, {@link dev.vertebra.reproduce.machine.Reruns} runs it, and {@link
 * dev.vertebra.reproduce.Judge} says what came of it.
 */
@NullMarked
package dev.vertebra.reproduce;

import org.jspecify.annotations.NullMarked;
