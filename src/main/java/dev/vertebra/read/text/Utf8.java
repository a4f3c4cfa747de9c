package dev.vertebra.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** UTF-8 (RFC 3629), told apart from what only resembles it. */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Why bytes are not UTF-8.
   *
   * @param offset of the first bad byte in the lenient text
   */
  record Fault(int offset, String message, String help) {}

  /** The text without byte order mark; each byte that cannot be decoded reads as U+FFFD. */
  static String lenient(byte[] bytes) {
    if (isUtf16(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int skip = hasMark(bytes) ? 3 : 0;
    return new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_8);
  }

  static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** The first fault; {@code lenient} must be the lenient text of the same bytes. */
  static Optional<Fault> fault(String lenient, byte[] bytes) {
    if (isUtf16(bytes)) {
      return Optional.of(
          new Fault(
              0, "the file is UTF-16, not UTF-8", "save it as UTF-8 without byte order mark"));
    }
    if (lenient.indexOf(REPLACEMENT) < 0) {
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int skip = hasMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean bad = decoder.decode(in, out, true).isError();
    if (!bad) {
      return Optional.empty();
    }
    String hex = HexFormat.of().toHexDigits(bytes[in.position()]).toUpperCase(Locale.ROOT);
    String message = "byte 0x" + hex + " is not UTF-8";
    return Optional.of(new Fault(out.position(), message, "save the file as UTF-8"));
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }
}
