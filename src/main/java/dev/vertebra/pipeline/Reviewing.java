package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Glyphs;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Canonical;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.Sha256;
import dev.vertebra.read.ledger.LedgerCodes;
import dev.vertebra.resolve.ReliedFields;
import dev.vertebra.resolve.ResolveCodes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns a review request into entries of the ledger, or says why there are none. Pure. */
public final class Reviewing {
  private static final Set<String> WHO = Set.of("role", "person");

  private final Compilation compilation;
  private final ReviewRequest request;

  private Reviewing(Compilation compilation, ReviewRequest request) {
    this.compilation = compilation;
    this.request = request;
  }

  /** One entry for each link of the record that is suspect or was never reviewed. */
  public static ReviewPlan plan(Compilation compilation, ReviewRequest request) {
    return new Reviewing(compilation, request).plan();
  }

  private ReviewPlan plan() {
    ReviewLedger ledger = compilation.graph().reviews().ledger();
    Optional<EvidenceRecord> record = find(request.record());
    if (record.isEmpty()) {
      List<String> ids = compilation.graph().records().stream().map(r -> r.id().value()).toList();
      return refused(
          "there is no record `" + request.record() + "`",
          help(request.record(), ids, "`vertebra check` tells what could be read"));
    }
    Optional<ReviewPlan> wrong = wrongReviewer().or(this::wrongReason);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    List<LinkReview> relied = compilation.graph().reviews().of(record.get().id());
    List<LinkReview> asked = relied.stream().filter(this::isAsked).toList();
    if (asked.isEmpty()) {
      return nothingRelied(record.get(), relied);
    }
    Optional<Diagnostic> unclean = unclean(asked);
    if (unclean.isPresent()) {
      Diagnostic first = unclean.get();
      return refused(
          "the evidence cannot be read cleanly enough to say what is accepted: "
              + first.code().id()
              + " at "
              + first.span()
              + ": "
              + first.message(),
          List.of("put that right first; `vertebra check` lists everything"));
    }
    Optional<ReviewEntry> last =
        ledger.entries().isEmpty()
            ? Optional.empty()
            : Optional.of(ledger.entries().get(ledger.entries().size() - 1));
    if (last.filter(e -> time().isBefore(e.review().at())).isPresent()) {
      return refused(
          "the review would be dated before the last entry of the ledger, "
              + last.get().review().at(),
          List.of("`--at TIME` names another time; `SOURCE_DATE_EPOCH` counts, too"));
    }
    return entries(asked, ledger);
  }

  private ReviewPlan entries(List<LinkReview> asked, ReviewLedger ledger) {
    List<ReviewPlan.Entry> entries = new ArrayList<>();
    long number = ledger.entries().size();
    Sha256 previous = ledger.head();
    for (LinkReview link : asked) {
      if (link.state() != LinkReview.State.REVIEWED) {
        Review review = review(link, ++number, previous);
        entries.add(new ReviewPlan.Entry(link, review));
        previous = review.digest();
      }
    }
    return entries.isEmpty()
        ? refused(
            "nothing needs a review: what "
                + (asked.size() == 1 ? "the link relies" : "the " + asked.size() + " links rely")
                + " on is what was last accepted",
            List.of("a second entry would say that something had changed"))
        : new ReviewPlan.Appends(entries);
  }

  private Review review(LinkReview link, long number, Sha256 previous) {
    EvidenceRecord target = compilation.graph().get(link.to());
    return new Review(
        number,
        previous,
        link.from().value(),
        link.relation(),
        link.to().value(),
        ReliedFields.of(target, link.fields(), compilation.profile()),
        link.last().map(e -> e.review().relied().digest()),
        request.by(),
        time(),
        Canonical.ofWords(request.why()).text());
  }

  private Instant time() {
    return request.at().truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<ReviewPlan> wrongReviewer() {
    Optional<EvidenceRecord> by = find(request.by()).filter(r -> WHO.contains(r.kind()));
    if (by.isEmpty()) {
      List<String> known =
          compilation.graph().records().stream()
              .filter(r -> WHO.contains(r.kind()))
              .map(r -> r.id().value())
              .toList();
      return Optional.of(
          refused(
              "there is no role or person `" + request.by() + "` on record",
              help(request.by(), known, "known are " + String.join(", ", known))));
    }
    return compilation.profile().isEffective(by.get())
        ? Optional.empty()
        : Optional.of(
            refused(
                "`" + request.by() + "` is " + compilation.profile().stateOf(by.get()),
                List.of("who reviews holds the role today")));
  }

  private Optional<ReviewPlan> wrongReason() {
    if (request.why().isBlank()) {
      return Optional.of(
          refused(
              "a review without a reason proves nothing",
              List.of("say with --why what you looked at and why it holds")));
    }
    return request.why().codePoints().anyMatch(Reviewing::isHidden)
        ? Optional.of(
            refused("the reason holds a character that does not show", List.of("type it again")))
        : Optional.empty();
  }

  private static boolean isHidden(int c) {
    return Glyphs.isControl(c) || Glyphs.isDirection(c);
  }

  private boolean isAsked(LinkReview link) {
    return request.relation().filter(r -> !r.equals(link.relation())).isEmpty()
        && request.target().filter(t -> !t.equals(link.to().value())).isEmpty();
  }

  private ReviewPlan nothingRelied(EvidenceRecord record, List<LinkReview> relied) {
    if (relied.isEmpty()) {
      return refused(
          "no sound link of `" + record.id() + "` relies on fields of its target",
          List.of("nothing is to be reviewed; a broken link is to be put right first"));
    }
    String links =
        relied.stream()
            .map(l -> "`" + l.relation() + " " + l.to() + "`")
            .collect(Collectors.joining(", "));
    return refused(
        "`" + record.id() + "` has no such link that relies on fields of its target",
        List.of("those that do are " + links));
  }

  /** The first error that leaves open what the ledger, the record or a target says. */
  private Optional<Diagnostic> unclean(List<LinkReview> asked) {
    Set<String> concerned = new TreeSet<>();
    asked.forEach(
        l -> {
          concerned.add(l.from().value());
          concerned.add(l.to().value());
        });
    return compilation.findings().all().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .filter(d -> isAboutReading(d, concerned))
        .findFirst();
  }

  private static boolean isAboutReading(Diagnostic d, Set<String> concerned) {
    boolean isText = d.code().isOf(Code.Area.SOURCE) || d.code().isOf(Code.Area.SYNTAX);
    boolean isRecord = isText || d.code().equals(ResolveCodes.DUPLICATE_ID);
    return LedgerCodes.all().contains(d.code())
        || d.code().isOf(Code.Area.PROJECT)
        || (isText && d.span().file().equals(ReviewLedger.FILE))
        || (isRecord && (d.subject().isEmpty() || concerned.contains(d.subject())));
  }

  private Optional<EvidenceRecord> find(String id) {
    return RecordId.isValid(id) ? compilation.graph().find(new RecordId(id)) : Optional.empty();
  }

  private static List<String> help(String word, Collection<String> known, String otherwise) {
    List<String> near = Suggestions.help(word, known);
    return near.isEmpty() ? List.of(otherwise) : near;
  }

  private static ReviewPlan refused(String reason, List<String> help) {
    return new ReviewPlan.Refused(reason, help);
  }
}
