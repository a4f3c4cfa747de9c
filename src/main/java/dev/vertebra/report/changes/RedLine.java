package dev.vertebra.report.changes;

import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.report.MarkdownText;
import java.util.stream.Collectors;

/** A red-line as GitHub Flavored Markdown: {@code ~~old~~ **new**}. */
final class RedLine {
  private static final int CONTEXT = 6;
  private static final int LONGEST = 40;
  private static final int MOST = 8;

  private RedLine() {}

  static String of(WordDiff diff) {
    return diff.shortened(CONTEXT, LONGEST, MOST).runs().stream()
        .map(RedLine::run)
        .collect(Collectors.joining(" "));
  }

  private static String run(WordDiff.Run run) {
    String text = MarkdownText.of(String.join(" ", run.words()));
    return switch (run.sort()) {
      case KEPT -> text;
      case DELETED -> "~~" + text + "~~";
      case INSERTED -> "**" + text + "**";
    };
  }
}
