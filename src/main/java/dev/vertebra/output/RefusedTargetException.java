package dev.vertebra.output;

/** A folder that must not be replaced by a publication; the message says why, for its user. */
public final class RefusedTargetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedTargetException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why the folder must not be replaced. */
  public String reason() {
    return reason;
  }
}
