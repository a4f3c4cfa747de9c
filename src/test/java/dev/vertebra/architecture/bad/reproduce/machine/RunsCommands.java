package dev.vertebra.architecture.bad.reproduce.machine;

/** What nothing but the command for it may lead to. */
public final class RunsCommands {}
