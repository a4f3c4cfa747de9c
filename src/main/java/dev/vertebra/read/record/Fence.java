package dev.vertebra.read.record;

/**
 * A code fence: three or more backticks or tildes that start a line, which may be indented or
 * quoted (CommonMark 0.31, 4.5).
 *
 * @param sign the sign, or a space for no fence
 * @param length how many of it
 */
record Fence(char sign, int length) {
  private static final int LEAST = 3;
  private static final Fence NONE = new Fence(' ', 0);

  boolean isOpen() {
    return length >= LEAST;
  }

  /** The fence that the line between two offsets opens. */
  static Fence opening(String text, int start, int end) {
    int at = behindIndentation(text, start, end);
    if (at >= end || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
      return NONE;
    }
    char sign = text.charAt(at);
    int stop = at;
    while (stop < end && text.charAt(stop) == sign) {
      stop++;
    }
    int tick = text.indexOf('`', stop);
    boolean inline = sign == '`' && tick >= 0 && tick < end;
    return stop - at < LEAST || inline ? NONE : new Fence(sign, stop - at);
  }

  /** Whether the line between two offsets closes this fence. */
  boolean isClosedBy(String text, int start, int end) {
    int at = behindIndentation(text, start, end);
    int stop = at;
    while (stop < end && text.charAt(stop) == sign) {
      stop++;
    }
    return stop - at >= length && text.substring(stop, end).isBlank();
  }

  private static int behindIndentation(String text, int start, int end) {
    int at = start;
    while (at < end && " \t>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
