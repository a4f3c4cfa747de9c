package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Mentions;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an audit or a CAPA says has come of it is linked, not only named in its text: nobody follows
 * a name in a sentence. A link in the other direction will do.
 *
 * <p>Source: ISO 13485 8.2.4 (audits lead to corrections and corrective action, which are verified
 * and reported), 8.5.2.
 */
public final class OutcomeNotLinked implements RecordRule {
  private static final Code CODE = Code.warning("VT389", "outcome-not-linked");
  private static final String RELATION = "results-in";

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(inspection::isEffective)
        .filter(record -> allows(record, inspection).isPresent())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    return Mentions.texts(record)
        .flatMap(
            text ->
                Mentions.in(text, inspection)
                    .filter(o -> allows(record, inspection).orElseThrow().contains(o.kind()))
                    .filter(o -> !areLinked(record, o, inspection))
                    .map(o -> report(record, text, o)));
  }

  private static Optional<List<String>> allows(EvidenceRecord record, Inspection inspection) {
    return inspection
        .profile()
        .kind(record.kind())
        .flatMap(kind -> kind.relation(RELATION))
        .map(relation -> relation.targets());
  }

  private static boolean areLinked(
      EvidenceRecord one, EvidenceRecord other, Inspection inspection) {
    return one.equals(other) || holds(one, other, inspection) || holds(other, one, inspection);
  }

  private static boolean holds(EvidenceRecord from, EvidenceRecord to, Inspection inspection) {
    return inspection.graph().outgoing(from.id()).stream()
        .filter(link -> link.origin() == TraceLink.Origin.AUTHORED)
        .anyMatch(link -> link.to().filter(to.id()::equals).isPresent());
  }

  private Diagnostic report(EvidenceRecord record, Value text, EvidenceRecord other) {
    return finding(
            record, text.span(), name(record) + " names " + name(other) + " and does not link it")
        .targeting(other.id().value())
        .labelled("named here")
        .see(other.idSpan(), "no link leads from one to the other")
        .helped("add `" + RELATION + ": " + other.id() + "` to " + name(record))
        .restingOn(Fact.linksFrom(record.id().value(), RELATION))
        .restingOn(Fact.record(other.id().value()));
  }
}
