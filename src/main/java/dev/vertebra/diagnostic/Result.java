package dev.vertebra.diagnostic;

import java.util.List;

/**
 * What a stage hands on: its value, as complete as it could be made, and what it found on the way.
 *
 * @param value the stage's value
 * @param diagnostics findings in any order
 */
public record Result<T>(T value, List<Diagnostic> diagnostics) {
  public Result {
    diagnostics = List.copyOf(diagnostics);
  }

  /** A value without findings. */
  public static <T> Result<T> of(T value) {
    return new Result<>(value, List.of());
  }
}
