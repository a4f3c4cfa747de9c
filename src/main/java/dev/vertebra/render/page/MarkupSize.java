package dev.vertebra.render.page;

/** What texts take as markup: pages are cut by it before they are made. */
public final class MarkupSize {
  /** What a link to a record takes, its title included. */
  private static final int LINK = 150;

  private MarkupSize() {}

  /** Bytes of a text as markup in UTF-8, at most. */
  public static int of(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c > 0x7F ? 3 : "&<>\"'".indexOf(c) >= 0 ? 6 : 1;
    }
    return bytes;
  }

  /** Bytes of a reference to a record with its title beside it, at most. */
  public static int of(Ref ref) {
    return LINK + of(ref.id()) + 2 * of(ref.title());
  }

  /** Bytes of a sentence whose names in backticks become links, about. */
  static int ofSentence(String sentence) {
    int ticks = Math.toIntExact(sentence.chars().filter(c -> c == '`').count());
    return of(sentence) + ticks / 2 * LINK;
  }
}
