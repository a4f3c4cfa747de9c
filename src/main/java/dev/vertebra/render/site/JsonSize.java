package dev.vertebra.render.site;

/** How large texts become in {@link ScriptData}. */
final class JsonSize {
  private JsonSize() {}

  /** Bytes of a text as JSON in UTF-8, at most, without its quotes. */
  static int of(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = c < ' ' || c == '<' || c == '\u2028' || c == '\u2029';
      bytes += escaped ? 6 : c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 3;
    }
    return bytes;
  }
}
