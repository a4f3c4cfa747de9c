package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Glyphs;

/** Text of the evidence for readers that are not ours: one line of bounded length. */
public final class OneLine {
  /** Greatest number of characters. */
  static final int MAX = 1000;

  private static final String CUT = "\u2026";

  private OneLine() {}

  /** A finding's message, led by its record unless it names that. */
  static String named(Diagnostic finding) {
    return finding.subject().isEmpty() || finding.message().contains(finding.subject())
        ? finding.message()
        : finding.subject() + ": " + finding.message();
  }

  /** The text with control and format characters made visible, cut to {@value #MAX} characters. */
  public static String of(String text) {
    if (text.length() <= MAX) {
      return Glyphs.visible(text);
    }
    int end = Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX;
    return Glyphs.visible(text.substring(0, end)) + CUT;
  }
}
