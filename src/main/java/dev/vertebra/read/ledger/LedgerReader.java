package dev.vertebra.read.ledger;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.ReviewLedger.Standing;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code reviews.jsonl}: JSON Lines, each line the canonical JSON of its entry and tied to
 * the line before. Entries count up to the first line that is not what it should be.
 */
public final class LedgerReader {
  /** Greatest size of the ledger in bytes; it repeats the texts that were accepted. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private static final int MAX_FINDINGS = 20;

  private LedgerReader() {}

  /** The ledger of an evidence folder; empty when there is none. */
  public static ReviewLedger read(SourceTree tree, List<Diagnostic> found) {
    Optional<SourceEntry> entry =
        tree.entries().stream().filter(e -> e.path().equals(ReviewLedger.FILE)).findFirst();
    if (entry.isEmpty()) {
      return ReviewLedger.empty();
    }
    ReviewLedger unread = new ReviewLedger(List.of(), Standing.BROKEN);
    if (!(entry.get() instanceof SourceEntry.Regular)) {
      return unread;
    }
    List<Diagnostic> loading = new ArrayList<>();
    Optional<SourceText> text =
        new TextLoader(tree, loading).load(ReviewLedger.FILE, LIMIT, t -> true);
    loading.forEach(d -> found.add(d.breaking(Fact.reviewLedger())));
    return text.map(t -> read(t, found)).orElse(unread);
  }

  private static ReviewLedger read(SourceText text, List<Diagnostic> found) {
    int converted = text.text().indexOf("\r\n");
    if (converted >= 0) {
      found.add(converted(text.span(converted, converted + 1)));
      return new ReviewLedger(List.of(), Standing.BROKEN);
    }
    List<Line> lines = lines(text.text());
    List<EntryReader.Outcome> read =
        lines.parallelStream().map(line -> EntryReader.read(text, line)).toList();
    List<Diagnostic> faults = new ArrayList<>();
    if (lines.isEmpty()) {
      faults.add(empty());
    }
    List<ReviewEntry> sound = new ArrayList<>();
    Chain chain = new Chain(text);
    for (EntryReader.Outcome outcome : read) {
      Optional<Diagnostic> fault = outcome.fault().or(() -> chain.fault(outcome));
      chain.append(outcome);
      fault.ifPresent(faults::add);
      if (faults.isEmpty()) {
        outcome.entry().map(EntryReader.Placed::entry).ifPresent(sound::add);
      }
    }
    found.addAll(contained(faults));
    return new ReviewLedger(sound, faults.isEmpty() ? Standing.WHOLE : Standing.BROKEN);
  }

  /** The first findings; what is out of place behind a fault is its consequence. */
  private static List<Diagnostic> contained(List<Diagnostic> faults) {
    List<Diagnostic> kept = new ArrayList<>();
    for (int i = 0; i < Math.min(faults.size(), MAX_FINDINGS); i++) {
      Diagnostic fault = faults.get(i);
      if (i == 0) {
        fault =
            fault
                .breaking(Fact.reviewLedger())
                .helped(
                    "restore the file from where it is kept; entries from here on do not count");
      } else if (fault.code().equals(LedgerCodes.CHAIN)) {
        fault = fault.restingOn(Fact.reviewLedger());
      }
      int more = faults.size() - MAX_FINDINGS;
      kept.add(
          i == MAX_FINDINGS - 1 && more > 0
              ? fault.helped(more + " more lines of the ledger are not what they should be")
              : fault);
    }
    return kept;
  }

  private static Diagnostic converted(Span first) {
    return Diagnostic.of(
            LedgerCodes.MALFORMED, first, "a line of the ledger of reviews ends with CR LF")
        .labelled("no entry counts")
        .helped(
            "tell the version control system not to change its line ends, and check it out again")
        .breaking(Fact.reviewLedger());
  }

  private static Diagnostic empty() {
    return Diagnostic.of(
            LedgerCodes.MALFORMED,
            Span.wholeFile(ReviewLedger.FILE),
            "the ledger of reviews holds no entry")
        .helped("`vertebra review` never leaves it empty, so somebody else did")
        .helped("if no link was ever reviewed, remove the file");
  }

  /**
   * A line of the ledger.
   *
   * @param start offset of its first character
   * @param end offset behind its last character, without the line end
   * @param ended whether a line end follows
   */
  record Line(int number, int start, int end, End ended) {
    /** What stands behind a line. */
    enum End {
      LINE_FEED,
      NOTHING
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      boolean last = end < 0;
      int stop = last ? text.length() : end;
      lines.add(
          new Line(lines.size() + 1, start, stop, last ? Line.End.NOTHING : Line.End.LINE_FEED));
      start = stop + 1;
    }
    return lines;
  }
}
