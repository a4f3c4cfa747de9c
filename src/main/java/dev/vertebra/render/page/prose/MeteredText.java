package dev.vertebra.render.page.prose;

/**
 * A text that may be looked at only so often. The parser's regular expressions take exponential
 * time for some texts; counting what they read ends them at the same point on every machine, which
 * a clock would not.
 */
final class MeteredText implements CharSequence {
  /** What the parser needs whatever the text; ordinary texts are read less than ten times. */
  private static final long BASE = 2_000_000;

  private static final long EACH = 100;

  private final String text;
  private long left;

  MeteredText(String text) {
    this.text = text;
    this.left = BASE + EACH * text.length();
  }

  /** Ends a parser that reads too much. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("the text is looked at too often", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    left--;
    if (left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
