package dev.vertebra.read.shape;

/** Texts of authors, fit for a message of one line. */
public final class Shorten {
  private static final int MAX = 60;

  private Shorten() {}

  /** At most 60 characters, without line ends and backticks. */
  public static String text(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('`', '\'').strip();
    if (line.length() <= MAX) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(MAX - 1)) ? MAX - 1 : MAX;
    return line.substring(0, end) + "…";
  }
}
