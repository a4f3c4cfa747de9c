package dev.vertebra.report;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a code's explain page says, for forms that carry their rules with them.
 *
 * @param title the code's name in words
 * @param meaning the page's first paragraph, or the title of a code without a page
 * @param group what the code is about
 * @param page the whole page as Markdown; empty for a code without one
 */
record RuleText(String title, String meaning, String group, String page) {
  private static final String FENCE = "```";

  static RuleText of(Code code) {
    String title = code.name().replace('-', ' ');
    Optional<ExplainPage> page = ExplainPages.find(code.id());
    return new RuleText(
        title,
        page.map(p -> firstParagraph(p.body())).filter(p -> !p.isEmpty()).orElse(title),
        page.map(ExplainPage::group).orElse(""),
        page.map(ExplainPage::body).orElse(""));
  }

  /** The page without Markdown's signs for headings and code blocks. */
  String plainPage() {
    return page.lines()
        .filter(line -> !line.startsWith(FENCE))
        .map(line -> line.startsWith("## ") ? line.substring(3) : line)
        .collect(Collectors.joining("\n"));
  }

  private static String firstParagraph(String body) {
    return body.lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
