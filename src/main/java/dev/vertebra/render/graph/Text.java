package dev.vertebra.render.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits text into a width without asking a font engine, so that lines break alike everywhere. Widths
 * are the advance widths of Source Sans 3 (SIL OFL 1.1), in thousandths of the font size.
 */
final class Text {
  private static final String ELLIPSIS = "…";

  /** Advances of U+0020 to U+007E. */
  enum Face {
    REGULAR(
        200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497,
        497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 544, 588, 571,
        615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645,
        515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504,
        544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467,
        425, 303, 241, 303, 497),
    SEMIBOLD(
        200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513,
        513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576,
        625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655,
        536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520,
        558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495,
        443, 324, 255, 324, 513);

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final int[] advances;

    Face(int... advances) {
      this.advances = advances;
    }

    int advance(int codePoint) {
      if (codePoint >= 0x20 && codePoint <= 0x7e) {
        return advances[codePoint - 0x20];
      }
      if (codePoint == 0xa0) {
        return advances[0];
      }
      // Generous for the rest: a line that ends early is better than one that leaves its card.
      return codePoint == 0x2026 || codePoint >= 0x1100 ? 1000 : codePoint < 0x250 ? 660 : 800;
    }
  }

  /** Width of {@code text} in pixels at {@code size}. */
  static double width(String text, Face face, double size) {
    long sum = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      sum += face.advance(text.codePointAt(i));
    }
    return sum * size / 1000;
  }

  /**
   * One line of clean text: white space collapsed, and without characters that XML cannot carry or
   * that turn the direction of what follows.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i += Character.charCount(next)) {
      next = text.codePointAt(i);
      if (Character.isWhitespace(next) || next == 0x85) {
        if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
      } else if (!turnsDirection(next)) {
        clean.appendCodePoint(inXml(next) ? next : 0xfffd);
      }
    }
    return clean.toString().stripTrailing();
  }

  private static boolean inXml(int c) {
    return c >= 0x20
        && !(c >= 0x7f && c <= 0x9f)
        && !(c >= 0xd800 && c <= 0xdfff)
        && (c & 0xfffe) != 0xfffe;
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  /** {@code text}, cut with an ellipsis when it is wider than {@code width}. */
  static String fit(String text, Face face, double size, double width) {
    return width(text, face, size) <= width ? text : cut(text, face, size, width);
  }

  private static String cut(String text, Face face, double size, double width) {
    int end = prefix(text, face, size, width - width(ELLIPSIS, face, size));
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** Number of chars of the longest prefix that is at most {@code width} wide. */
  private static int prefix(String text, Face face, double size, double width) {
    double room = width * 1000 / size;
    int end = 0;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      room -= face.advance(next);
      if (room < 0) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  /** Breaks clean text into at most {@code lines} lines; the last one is cut if text remains. */
  static List<String> wrap(String text, Face face, double size, double width, int lines) {
    List<String> wrapped = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && wrapped.size() < lines - 1 && width(rest, face, size) > width) {
      int end = Math.max(prefix(rest, face, size, width), Character.charCount(rest.codePointAt(0)));
      int space = rest.lastIndexOf(' ', end);
      int split = space > 0 ? space : end;
      wrapped.add(rest.substring(0, split).stripTrailing());
      rest = rest.substring(split).stripLeading();
    }
    if (!rest.isEmpty()) {
      wrapped.add(fit(rest, face, size, width));
    }
    return List.copyOf(wrapped);
  }

  private Text() {}
}
