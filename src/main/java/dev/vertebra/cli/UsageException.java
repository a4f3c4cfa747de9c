package dev.vertebra.cli;

/** Something that the user can put right, other than evidence; the message says what. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
