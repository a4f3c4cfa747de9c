package dev.vertebra.cli;

/** What a command's exit status says. */
final class ExitCode {
  /** Done; no finding at or over the level of {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Done; there are such findings. */
  static final int FINDINGS = 1;

  /** Not done: wrong arguments, or a folder that cannot be read or written. */
  static final int USAGE = 2;

  /** Not done: a defect of the compiler. */
  static final int INTERNAL = 3;

  private ExitCode() {}
}
