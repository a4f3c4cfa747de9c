package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Excerpt;
import dev.vertebra.diagnostic.Excerpts;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Glyphs;
import dev.vertebra.diagnostic.Related;
import dev.vertebra.report.Colour.Ink;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.stream.Stream;

/** One finding of a {@link TerminalReport}. */
final class FindingText {
  private static final int MAX_CONSEQUENCES = 5;

  private final String folder;
  private final Colour colour;
  private final Excerpts excerpts;
  private final Finding finding;
  private final Diagnostic root;
  private final int gutter;

  FindingText(String folder, Colour colour, Excerpts excerpts, Finding finding) {
    this.folder = folder;
    this.colour = colour;
    this.excerpts = excerpts;
    this.finding = finding;
    this.root = finding.root();
    this.gutter =
        Stream.concat(Stream.of(root.span()), root.related().stream().map(Related::span))
            .mapToInt(span -> String.valueOf(span.line()).length())
            .max()
            .orElse(1);
  }

  /** Message, places and help. */
  String head() {
    StringBuilder text = new StringBuilder();
    text.append(colour.paint(Ink.of(root.severity()), root.severity().label() + code(root)))
        .append(colour.paint(Ink.STRONG, ": " + Glyphs.visible(root.message())))
        .append('\n')
        .append(place(" -->", root.span(), root.label(), Ink.of(root.severity()), '^'));
    for (Related related : root.related()) {
      text.append(place(" :::", related.span(), related.message(), Ink.FRAME, '-'));
    }
    root.help().forEach(help -> text.append(aside("help", help)));
    return text.toString();
  }

  /** Where to read why it matters. */
  String explainNote() {
    return aside("note", "`vertebra explain " + root.code().id() + "` says why an auditor cares");
  }

  /** What it follows from, when that is not shown. */
  String causeNote(Diagnostic cause) {
    return aside(
        "note",
        "follows from " + cause.code().id() + " at " + folder + cause.span() + ", a known finding");
  }

  /** What only follows from the root. */
  String consequences() {
    StringBuilder text = new StringBuilder();
    List<Diagnostic> all = finding.consequences();
    all.stream()
        .limit(MAX_CONSEQUENCES)
        .forEach(
            d -> text.append(aside("so", d.code().id() + " " + subject(d) + ": " + d.message())));
    if (all.size() > MAX_CONSEQUENCES) {
      text.append(aside("so", "and " + (all.size() - MAX_CONSEQUENCES) + " more"));
    }
    return text.toString();
  }

  private String subject(Diagnostic consequence) {
    return consequence.subject().isEmpty() ? folder + consequence.span() : consequence.subject();
  }

  private static String code(Diagnostic diagnostic) {
    return "[" + diagnostic.code().id() + "]";
  }

  private String place(String arrow, Span span, String label, Ink ink, char mark) {
    String head =
        colour.paint(Ink.FRAME, " ".repeat(gutter) + arrow)
            + " "
            + folder
            + Glyphs.visible(span.toString())
            + "\n";
    return excerpts
        .at(span)
        .map(excerpt -> head + quote(excerpt, label, ink, mark))
        .orElseGet(() -> label.isEmpty() ? head : head + aside("note", label));
  }

  private String quote(Excerpt excerpt, String label, Ink ink, char mark) {
    String bar = colour.paint(Ink.FRAME, " ".repeat(gutter + 2) + "|");
    String number = String.valueOf(excerpt.line());
    String line =
        colour.paint(Ink.FRAME, " ".repeat(1 + gutter - number.length()) + number + " |")
            + (" " + excerpt.before() + excerpt.marked() + excerpt.after()).stripTrailing();
    String marks = String.valueOf(mark).repeat(Math.max(1, Glyphs.width(excerpt.marked())));
    String upTo =
        excerpt.endLine() > excerpt.line() ? " (up to line " + excerpt.endLine() + ")" : "";
    String under = (marks + " " + Glyphs.visible(label)).stripTrailing() + upTo;
    String indent = " ".repeat(1 + Glyphs.width(excerpt.before()));
    return bar + "\n" + line + "\n" + bar + indent + colour.paint(ink, under) + "\n";
  }

  private String aside(String word, String text) {
    return colour.paint(Ink.FRAME, " ".repeat(gutter + 2) + "=")
        + " "
        + colour.paint(Ink.STRONG, word + ":")
        + " "
        + Glyphs.visible(text)
        + "\n";
  }
}
