package dev.vertebra.fuzz;

import java.util.List;

/** Markdown bodies that cost some parsers much time or depth. */
final class MarkdownTexts {
  private static final List<String> PIECES =
      List.of(
          "> ",
          "- ",
          "1. ",
          "# ",
          "\n",
          "\n\n",
          "    ",
          "\t",
          "*",
          "**",
          "_",
          "__",
          "~~",
          "`",
          "```",
          "~~~\n",
          "[",
          "]",
          "](",
          ")",
          "![",
          "[[",
          "]]",
          "[[REQ-1]]",
          "[[NOT-THERE]]",
          "[[a b]]",
          "[[REQ-1\n]]",
          "\\[[REQ-1]]",
          "`[[REQ-1]]`",
          "| a | b |\n| --- | :-: |\n| c |",
          "|",
          "---",
          "===",
          "<div>",
          "</div>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<?",
          "<script>",
          "<a href=\"x\">",
          "&amp;",
          "&#0;",
          "&#x110000;",
          "&nosuch;",
          "[x]: /y \"z\"\n",
          "[x]",
          "<http://x>",
          "http://x.y/z",
          "\\",
          "\\\n",
          "  \n",
          "text",
          "😀",
          "\u202E",
          "\u00a0",
          "\r",
          "\r\n",
          "${x}",
          "<#if>");

  /** What is repeated to depths that nobody writes. */
  private static final List<String> DEEP =
      List.of(
          "> ",
          "- ",
          "* ",
          "1) ",
          "*a **b ",
          "_a __b ",
          "[",
          "![",
          "](",
          "[a](",
          "`",
          "\\`",
          "<",
          "<!",
          "<div>\n",
          "| a ",
          "|-",
          "[[",
          "]]",
          "&",
          "**",
          "*_",
          "~",
          "(",
          "[a]: b\n",
          "a\n- ",
          "> - ",
          "# #\n",
          "```\n",
          "\\",
          "\t",
          "&#",
          "<a ",
          "[^1]",
          "!",
          "\n",
          "x <b> ");

  private final Dice dice;

  MarkdownTexts(Dice dice) {
    this.dice = dice;
  }

  /** A body of every sort of piece in any order. */
  String body() {
    return dice.some(1, 200, () -> dice.of(PIECES));
  }

  /** A body of one or two pieces, very often. */
  String deep(int length) {
    String open = dice.of(DEEP);
    String close = dice.of(DEEP);
    return open.repeat(length / open.length())
        + dice.of(PIECES)
        + (dice.once(2) ? close.repeat(length / close.length()) : "");
  }
}
