package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceLink;
import dev.vertebra.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What others follow from was approved by the day on which the first of them was. Links that may
 * lead forward, such as from a requirement to what implements it, do not count, nor do runs: that a
 * protocol is approved before it is followed is another rule's.
 *
 * <p>Source: ISO 13485 4.2.4 a (documents are approved for adequacy prior to issue).
 */
public final class ReliedOnBeforeApproved implements Rule {
  private static final Code CODE = Code.warning("VT349", "relied-on-before-approved");

  /** Relations whose author comes after what the link leads to. */
  private static final Set<String> LATER =
      Set.of(
          "annotated-under",
          "authorised-by",
          "derives-from",
          "for-device",
          "governed-by",
          "releases",
          "states");

  /** An approval: its day, and where that stands. */
  private record Signature(LocalDate day, Span place) {}

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(inspection::isEffective)
        .filter(record -> first(record, inspection).isPresent())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord record : population(inspection)) {
      Signature approval = first(record, inspection).orElseThrow();
      users(record, inspection)
          .filter(user -> settled(user, inspection).filter(approval.day()::isAfter).isPresent())
          .min(Comparator.comparing(user -> settled(user, inspection).orElseThrow()))
          .ifPresent(user -> found.add(report(record, approval, user)));
    }
    return found;
  }

  private static Optional<Signature> first(EvidenceRecord record, Inspection inspection) {
    return inspection.approvals(record).stream()
        .flatMap(
            a -> a.moment("at").stream().map(at -> new Signature(at.toLocalDate(), a.spanOf("at"))))
        .min(Comparator.comparing(Signature::day));
  }

  /** When a record came to count: its first approval, or the day of writing without one. */
  private static Optional<LocalDate> settled(EvidenceRecord record, Inspection inspection) {
    return first(record, inspection).map(Signature::day).or(() -> record.day("date"));
  }

  private static Stream<EvidenceRecord> users(EvidenceRecord record, Inspection inspection) {
    return inspection.graph().incoming(record.id()).stream()
        .filter(link -> link.origin() == TraceLink.Origin.AUTHORED)
        .filter(link -> LATER.contains(link.relation()))
        .flatMap(link -> inspection.graph().find(link.from()).stream())
        .filter(inspection::isEffective);
  }

  private Diagnostic report(EvidenceRecord record, Signature approval, EvidenceRecord user) {
    return finding(
            record,
            approval.place(),
            name(record)
                + " was first approved on "
                + approval.day()
                + ", after "
                + name(user)
                + " had come to rest on it")
        .labelled("approved after it was relied on")
        .see(
            user.spanOf("date"),
            name(user) + " was written on this day, and approved first or not at all")
        .helped("approve first; if the day is wrong, correct it")
        .restingOn(Fact.field(record.id().value(), "approvals"))
        .restingOn(Fact.field(user.id().value(), "approvals"))
        .restingOn(Fact.field(user.id().value(), "date"))
        .restingOn(Fact.record(user.id().value()));
  }
}
