package dev.vertebra.report;

/** A file that is no baseline; the message says why, for its user, without naming the file. */
public final class BaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }

  BaselineException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Why it is none. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
