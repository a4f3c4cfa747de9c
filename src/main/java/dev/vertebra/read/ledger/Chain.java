package dev.vertebra.read.ledger;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Review;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds each entry against those before it. */
final class Chain {
  private final SourceText text;
  private final Map<String, Sha256> accepted = new HashMap<>();
  private final Map<Sha256, Span> seen = new HashMap<>();
  private long number;
  private Optional<Sha256> head = Optional.of(Review.GENESIS);

  Chain(SourceText text) {
    this.text = text;
  }

  /** What is wrong with the place of an entry that is sound in itself. */
  Optional<Diagnostic> fault(EntryReader.Outcome outcome) {
    EntryReader.Placed placed = outcome.entry().orElseThrow();
    Review review = placed.entry().review();
    Optional<Diagnostic> broken =
        head.isEmpty() ? Optional.empty() : place(placed, review, head.get());
    return broken.or(() -> from(placed, review));
  }

  /** Takes an entry as the one that the next has to follow. */
  void append(EntryReader.Outcome outcome) {
    if (outcome.entry().isEmpty()) {
      head = Optional.empty(); // nothing says what the next one has to follow
      return;
    }
    EntryReader.Placed placed = outcome.entry().get();
    Review review = placed.entry().review();
    number = review.number();
    head = Optional.of(placed.entry().digest());
    seen.putIfAbsent(placed.entry().digest(), placed.entry().line());
    accepted.put(key(review), placed.to());
  }

  private Optional<Diagnostic> place(EntryReader.Placed placed, Review review, Sha256 expected) {
    if (review.number() == number + 1 && review.previous().equals(expected)) {
      return Optional.empty();
    }
    String name = "entry " + review.number() + " of the ledger";
    String before = number == 0 ? "the start of the ledger" : "entry " + number;
    Span twin = seen.get(placed.entry().digest());
    if (twin != null) {
      return Optional.of(
          finding(placed.number(), name + " stands here again", review)
              .labelled("stands behind " + before)
              .see(start(twin), "it stands here first"));
    }
    if (review.number() == number + 1) {
      return Optional.of(
          finding(placed.previous(), name + " does not follow " + before, review)
              .labelled("it follows another entry than the one before it, " + expected.brief()));
    }
    long missing = review.number() - number - 1;
    String message =
        missing > 0
            ? name
                + " stands behind "
                + before
                + ": "
                + missing
                + (missing == 1 ? " entry is missing" : " entries are missing")
            : name + " stands behind " + before;
    return Optional.of(
        finding(placed.number(), message, review)
            .labelled("entry " + (number + 1) + " belongs here"));
  }

  private Optional<Diagnostic> from(EntryReader.Placed placed, Review review) {
    Sha256 before = accepted.get(key(review));
    if (before == null || review.from().filter(before::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                LedgerCodes.INCONSISTENT,
                placed.from(),
                "entry "
                    + review.number()
                    + " of the ledger names another state before it than was accepted last")
            .about(review.record())
            .targeting("entry " + review.number())
            .labelled("accepted last was " + before.brief() + "…")
            .helped("only `vertebra review` writes the ledger; nobody edits it by hand"));
  }

  private Diagnostic finding(Span span, String message, Review review) {
    return Diagnostic.of(LedgerCodes.CHAIN, span, message)
        .targeting("entry " + review.number())
        .helped("the ledger only ever grows at its end: no line is moved, removed or repeated");
  }

  /** The first character of a line: the line itself is long. */
  private Span start(Span line) {
    return new Span(text.path(), line.line(), line.column(), line.line(), line.column() + 1);
  }

  private static String key(Review review) {
    return review.record() + "\n" + review.relation() + "\n" + review.target();
  }
}
