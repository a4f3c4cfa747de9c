package dev.vertebra.mutation;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Related;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a finding names the mutated record.
 *
 * <p>A finding is <em>about</em> it when the record is its subject, when the finding stands in the
 * record's text, or when it stands in the changed file and has no subject. It names it <em>as the
 * other party</em> when the record's id occurs in its message, label, related texts or help, or a
 * related place lies in the record's text or in a changed file that holds no records.
 */
final class Naming {

  /** How near a finding comes to the mutated record. */
  enum Party {
    /** It is about the record. */
    SUBJECT,
    /** It is about another record and names this one. */
    OTHER,
    /** It does not name the record at all. */
    NONE
  }

  private final Set<String> ids;
  private final Set<String> files;
  private final List<Span> records;
  private final Set<String> recordFiles;
  private final Pattern named;

  Naming(Mutation mutation, TraceGraph graph) {
    this.ids = mutation.ids();
    this.files = mutation.changes().stream().map(Change::file).collect(Collectors.toSet());
    this.records =
        graph.records().stream()
            .filter(r -> ids.contains(r.id().value()))
            .map(EvidenceRecord::span)
            .toList();
    this.recordFiles =
        graph.records().stream().map(r -> r.span().file()).collect(Collectors.toSet());
    String any = ids.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    this.named =
        Pattern.compile("(?<![A-Za-z0-9._-])(?:" + any + ")(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])");
  }

  Party of(Diagnostic finding) {
    boolean ofFile = finding.subject().isEmpty() && files.contains(finding.span().file());
    if (ids.contains(finding.subject()) || ofFile || isInside(finding.span())) {
      return Party.SUBJECT;
    }
    return names(finding) ? Party.OTHER : Party.NONE;
  }

  private boolean names(Diagnostic finding) {
    Stream<String> related = finding.related().stream().map(Related::message);
    boolean inText =
        Stream.of(Stream.of(finding.message(), finding.label()), related, finding.help().stream())
            .flatMap(s -> s)
            .anyMatch(text -> named.matcher(text).find());
    return inText
        || finding.related().stream().map(Related::span).anyMatch(s -> isInside(s) || isData(s));
  }

  private boolean isData(Span span) {
    return files.contains(span.file()) && !recordFiles.contains(span.file());
  }

  private boolean isInside(Span span) {
    return records.stream().anyMatch(r -> contains(r, span));
  }

  private static boolean contains(Span outer, Span inner) {
    return outer.file().equals(inner.file())
        && !inner.isWholeFile()
        && compare(outer.line(), outer.column(), inner.line(), inner.column()) <= 0
        && compare(inner.endLine(), inner.endColumn(), outer.endLine(), outer.endColumn()) <= 0;
  }

  private static int compare(int line, int column, int otherLine, int otherColumn) {
    return line != otherLine
        ? Integer.compare(line, otherLine)
        : Integer.compare(column, otherColumn);
  }
}
