package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.RecordScan;
import dev.vertebra.source.SourceText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Artifacts whose text looks like a record: a misspelt {@code records:} or a front matter that does
 * not start on the first line would otherwise pass in silence.
 */
final class Unread {
  /** How much of a file is looked at; a front matter starts early or not at all. */
  private static final int HEAD = 4000;

  /** A front matter or a key, behind empty lines. */
  private static final Pattern MARKDOWN = Pattern.compile("\\s*+(?:---|[A-Za-z]+[ \\t]*:)");

  /** A key or item, behind comments. */
  private static final Pattern YAML =
      Pattern.compile("(?:[ \\t]*(?:#.*)?\\R)*+[ \\t]*-?[ \\t]*[A-Za-z-]+[ \\t]*:?");

  private Unread() {}

  /** A warning when the text names an id and a kind of the profile on lines of their own. */
  static Optional<Diagnostic> check(String path, String text, Collection<String> kinds) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Pattern start = RecordFile.isMarkdown(path) ? MARKDOWN : YAML;
    if (!start.matcher(head).lookingAt() || !RecordScan.looksLikeRecord(head)) {
      return Optional.empty();
    }
    List<Fact> hidden = RecordScan.hiddenIn(head);
    if (kinds.stream().noneMatch(kind -> hidden.contains(Fact.recordsOf(kind)))) {
      return Optional.empty();
    }
    Diagnostic finding =
        Diagnostic.of(
                ReadCodes.UNREAD_RECORDS,
                new SourceText(path, text).span(0, Math.min(1, text.length())),
                "the file looks like evidence but is not read")
            .helped(
                "a Markdown record starts with `---` on its first line; a YAML file of records has"
                    + " a top-level `records:` list");
    for (Fact fact : hidden) {
      finding = finding.breaking(fact);
    }
    return Optional.of(finding);
  }
}
