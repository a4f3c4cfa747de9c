package dev.vertebra.render.page;

import java.io.Writer;
import java.util.Arrays;

/**
 * Takes a page's text and holds it as UTF-8, in one pass. Keeps out what would make a page say
 * something else than the evidence: characters that XML 1.0 section 2.2 forbids, and the controls
 * by which text shows in another order than it is stored (Unicode TR 36, "bidirectional text
 * spoofing"). Each is written as U+FFFD.
 */
final class PageWriter extends Writer {
  private static final char INSTEAD = '\uFFFD';
  private static final char NONE = 0;

  private final char[] chunk = new char[1024];
  private byte[] bytes = new byte[1 << 14];
  private int size;
  private char high = NONE;

  @Override
  public void write(String text, int offset, int length) {
    for (int from = 0; from < length; from += chunk.length) {
      int part = Math.min(chunk.length, length - from);
      text.getChars(offset + from, offset + from + part, chunk, 0);
      write(chunk, 0, part);
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    room(length);
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char c = text[i];
      if (c >= ' ' && c < 0x80 && high == NONE) {
        bytes[size++] = (byte) c;
      } else {
        unusual(c);
        room(end - i);
      }
    }
  }

  @Override
  public void write(int c) {
    chunk[0] = (char) c;
    write(chunk, 0, 1);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** All that was written. */
  byte[] bytes() {
    endPair();
    return Arrays.copyOf(bytes, size);
  }

  private void unusual(char c) {
    if (Character.isLowSurrogate(c) && high != NONE) {
      int point = Character.toCodePoint(high, c);
      high = NONE;
      room(4);
      bytes[size++] = (byte) (0xF0 | (point >> 18));
      bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (point & 0x3F));
      return;
    }
    endPair();
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else {
      encode(isKeptOut(c) ? INSTEAD : c);
    }
  }

  /** A high surrogate without its other half is no character. */
  private void endPair() {
    if (high != NONE) {
      high = NONE;
      encode(INSTEAD);
    }
  }

  private void encode(char c) {
    room(3);
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  private static boolean isKeptOut(char c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    boolean embeds = c >= '\u202A' && c <= '\u202E';
    boolean isolates = c >= '\u2066' && c <= '\u2069';
    return control
        || embeds
        || isolates
        || Character.isLowSurrogate(c)
        || c == '\uFFFE'
        || c == '\uFFFF';
  }

  private void room(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
