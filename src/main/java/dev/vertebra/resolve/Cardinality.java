package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import java.util.List;

/**
 * Holds each record's links against the numbers that its kind asks for. A broken link still counts
 * as written.
 */
final class Cardinality {
  private Cardinality() {}

  static void check(List<EvidenceRecord> records, Profile profile, List<Diagnostic> found) {
    for (EvidenceRecord record : records) {
      profile
          .kind(record.kind())
          .ifPresent(kind -> kind.relations().forEach(r -> check(record, kind, r, profile, found)));
    }
  }

  private static void check(
      EvidenceRecord record,
      KindSpec kind,
      Outgoing relation,
      Profile profile,
      List<Diagnostic> found) {
    List<Link> links = record.links(relation.relation());
    boolean effective = profile.isEffective(record);
    if (effective && links.size() < relation.min()) {
      found.add(
          Diagnostic.of(
                  ResolveCodes.TOO_FEW_LINKS,
                  record.idSpan(),
                  "`"
                      + record.id()
                      + "` names no `"
                      + relation.relation()
                      + "`: in state `"
                      + profile.stateOf(record)
                      + "` a record of kind `"
                      + kind.name()
                      + "` owes at least "
                      + relation.min())
              .about(record.id().value())
              .targeting(relation.relation())
              .labelled("without it the trace ends here")
              .helped(
                  "add `"
                      + relation.relation()
                      + ": ID` with the id of a "
                      + String.join(", ", relation.targets()))
              .restingOn(Fact.linksFrom(record.id().value(), relation.relation()))
              .breaking(Fact.linksOf(relation.relation())));
    }
    if (links.size() > relation.max()) {
      Link extra = links.get(relation.max());
      found.add(
          Diagnostic.of(
                  ResolveCodes.TOO_MANY_LINKS,
                  extra.span(),
                  "`"
                      + record.id()
                      + "` names "
                      + links.size()
                      + " targets of `"
                      + relation.relation()
                      + "`, at most "
                      + relation.max()
                      + " may stand")
              .about(record.id().value())
              .targeting(relation.relation())
              .labelled("one too many")
              .helped("keep one, and make a record of its own for each of the others"));
    }
  }
}
