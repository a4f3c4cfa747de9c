/**
 * The command line: {@link dev.vertebra.cli.Main} runs a command, prints what it has to say and
 * exits. Nothing outside this package prints or exits.
 */
@NullMarked
package dev.vertebra.cli;

import org.jspecify.annotations.NullMarked;
