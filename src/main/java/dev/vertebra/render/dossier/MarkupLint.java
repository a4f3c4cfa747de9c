package dev.vertebra.render.dossier;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;

/**
 * All markup rules in a fixed order. They exist because validators of the finished file do not see
 * most of these faults: text in an unknown font vanishes and the file is still valid PDF/A.
 */
final class MarkupLint {

  private final List<MarkupRule> rules;

  MarkupLint(HouseFonts fonts, PdfMetadata metadata) {
    rules =
        List.of(
            new VocabularyRule(),
            new LinkRule(),
            new LanguageAndTitleRule(metadata.language()),
            new AlternativeTextRule(),
            new HeadingOrderRule(),
            new TableShapeRule(),
            new ListContentRule(),
            new FontFamilyRule(fonts),
            new GlyphRule(fonts));
  }

  /** Every problem of every rule. */
  List<PdfProblem> check(Document document) {
    List<PdfProblem> problems = new ArrayList<>();
    rules.forEach(rule -> rule.check(document, problems::add));
    return problems;
  }
}
