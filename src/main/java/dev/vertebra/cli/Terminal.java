package dev.vertebra.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err what went wrong with the command itself
 * @param environment what the process knows about its reader
 */
record Terminal(PrintWriter out, PrintWriter err, Environment environment) {}
