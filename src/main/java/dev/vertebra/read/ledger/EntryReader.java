package dev.vertebra.read.ledger;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Canonical;
import dev.vertebra.model.Relied;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.Sha256;
import dev.vertebra.read.ledger.EntryShape.Misfit;
import dev.vertebra.read.result.JsonReader;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.time.Instant;
import java.util.Optional;

/** Reads one line of the ledger and holds it against itself. */
final class EntryReader {
  private static final String HELP =
      "only `vertebra review` writes the ledger; nobody edits it by hand";

  private final SourceText text;
  private final LedgerReader.Line line;

  /**
   * An entry with the places that the chain needs.
   *
   * @param to digest that it says it accepted
   */
  record Placed(ReviewEntry entry, Sha256 to, Span number, Span previous, Span from, Span toSpan) {}

  /**
   * What came of a line.
   *
   * @param entry the entry, as far as it has the form of one
   * @param fault what is wrong with it
   */
  record Outcome(Optional<Placed> entry, Optional<Diagnostic> fault) {}

  private EntryReader(SourceText text, LedgerReader.Line line) {
    this.text = text;
    this.line = line;
  }

  static Outcome read(SourceText text, LedgerReader.Line line) {
    return new EntryReader(text, line).read();
  }

  private Outcome read() {
    String json = text.text().substring(line.start(), line.end());
    try {
      Node root = JsonReader.parse(json, line.start());
      Placed placed = entry(new EntryShape(text, root));
      return new Outcome(Optional.of(placed), fault(placed, json));
    } catch (JsonReader.NotJson e) {
      int at = Math.min(line.start() + e.offset(), Math.max(line.start(), line.end() - 1));
      return malformed(
          text.span(at, Math.min(at + 1, Math.max(at, line.end()))),
          json.isBlank() ? "line " + line.number() + " of the ledger is empty" : notJson(e));
    } catch (Misfit e) {
      return malformed(e.span(), e.what());
    }
  }

  private String notJson(JsonReader.NotJson e) {
    return "line " + line.number() + " of the ledger is not one JSON object: " + e.what();
  }

  private Placed entry(EntryShape shape) throws Misfit {
    shape.requireKeys();
    shape.require(
        "schema", Review.SCHEMA::equals, "`schema` is `" + Review.SCHEMA + "` in this version");
    long number = shape.number("number");
    Sha256 previous = shape.digest("previous");
    Instant at = shape.moment("at");
    Sha256 to = shape.digest("to");
    Optional<Sha256> from =
        shape.text("from").equals(Review.NONE)
            ? Optional.empty()
            : Optional.of(shape.digest("from"));
    Canonical.Members relied = shape.members("relied");
    Review review =
        new Review(
            number,
            previous,
            shape.stated("record"),
            shape.stated("relation"),
            shape.stated("target"),
            new Relied(shape.stated("kind"), relied.members()),
            from,
            shape.stated("by"),
            at,
            shape.stated("why"));
    ReviewEntry entry =
        new ReviewEntry(
            review,
            shape.digest("digest"),
            text.span(line.start(), line.end()),
            shape.span("record"),
            shape.span("by"),
            shape.span("at"),
            shape.span("why"));
    return new Placed(
        entry,
        to,
        shape.span("number"),
        shape.span("previous"),
        shape.span("from"),
        shape.span("to"));
  }

  /** Own digest, what `to` says, canonical bytes, line end: the first that does not hold. */
  private Optional<Diagnostic> fault(Placed placed, String json) {
    Review review = placed.entry().review();
    String name = "entry " + review.number();
    Sha256 computed = digestOf(json, placed);
    if (!computed.equals(placed.entry().digest())) {
      return Optional.of(
          finding(
                  LedgerCodes.ALTERED,
                  placed.entry().line(),
                  name + " of the ledger is not what its digest was made of")
              .labelled("the digest of what stands here is " + computed.brief() + "…")
              .helped(HELP));
    }
    if (!review.relied().digest().equals(placed.to())) {
      return Optional.of(
          finding(
                  LedgerCodes.INCONSISTENT,
                  placed.toSpan(),
                  name + " of the ledger says it accepted something else than it quotes")
              .labelled("what `relied` quotes has the digest " + review.relied().digest().brief())
              .helped(HELP));
    }
    String canonical = review.line();
    if (!canonical.equals(json)) {
      int at = firstDifference(canonical, json);
      int start = Math.min(line.start() + at, Math.max(line.start(), line.end() - 1));
      return Optional.of(
          finding(
                  LedgerCodes.MALFORMED,
                  text.span(start, Math.min(start + 1, line.end())),
                  name + " of the ledger is not written as RFC 8785 writes it")
              .labelled("from here on")
              .helped(HELP));
    }
    return line.ended() == LedgerReader.Line.End.LINE_FEED
        ? Optional.empty()
        : Optional.of(
            finding(
                    LedgerCodes.MALFORMED,
                    text.span(Math.max(line.start(), line.end() - 1), line.end()),
                    "the last line of the ledger is cut off")
                .labelled("no line end follows")
                .helped(HELP));
  }

  /**
   * The digest of an entry as it stands: that of its members but `digest`, also where `to`
   * contradicts them.
   */
  private static Sha256 digestOf(String json, Placed placed) {
    Review review = placed.entry().review();
    return review.relied().digest().equals(placed.to())
        ? review.digest()
        : EntryShape.digestOf(json);
  }

  private static int firstDifference(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private Outcome malformed(Span span, String message) {
    return new Outcome(
        Optional.empty(), Optional.of(finding(LedgerCodes.MALFORMED, span, message).helped(HELP)));
  }

  private Diagnostic finding(dev.vertebra.diagnostic.Code code, Span span, String message) {
    return Diagnostic.of(code, span, message).targeting("line " + line.number());
  }
}
