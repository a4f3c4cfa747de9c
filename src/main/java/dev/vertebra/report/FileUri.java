package dev.vertebra.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file's name as a URI reference (RFC 3986). */
final class FileUri {
  /** What may stand unescaped in a path beside letters and digits; a colon would be a scheme's. */
  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private FileUri() {}

  /**
   * The reference: relative for a relative path, a {@code file:} URI for an absolute one.
   *
   * @param path with {@code /} between folders; half characters become U+FFFD
   */
  static String of(String path) {
    String encoded = encoded(JsonText.whole(path));
    if (path.startsWith("/")) {
      return "file://" + encoded;
    }
    boolean drive = path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/';
    return drive ? "file:///" + encoded : encoded;
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
