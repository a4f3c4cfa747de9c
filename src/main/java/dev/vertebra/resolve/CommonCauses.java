package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When links of several records fail at one target, the fault most likely lies there: the record is
 * gone or renamed, or was taken out of force. One finding says so, and those on the links fold
 * under it. When only one record's links fail, the link is as likely wrong as the target, and its
 * own finding is enough.
 */
final class CommonCauses {
  private record Failed(EvidenceRecord from, Link link) {}

  private static final Comparator<Failed> BY_PLACE = Comparator.comparing(f -> f.link().span());

  private final Evidence evidence;
  private final TreeMap<String, List<Failed>> missing = new TreeMap<>();
  private final TreeMap<String, List<Failed>> idle = new TreeMap<>();
  private final TreeMap<String, List<Failed>> alien = new TreeMap<>();

  CommonCauses(Evidence evidence) {
    this.evidence = evidence;
  }

  /** A link whose target does not exist. */
  void addMissing(EvidenceRecord from, Link link) {
    missing.computeIfAbsent(link.target(), t -> new ArrayList<>()).add(new Failed(from, link));
  }

  /** A link whose target is of a kind that it does not allow. */
  void addAlien(EvidenceRecord from, Link link, EvidenceRecord to) {
    alien.computeIfAbsent(to.id().value(), t -> new ArrayList<>()).add(new Failed(from, link));
  }

  /** A link of a record in force whose target is not in force. */
  void addIdle(EvidenceRecord from, Link link, EvidenceRecord to) {
    idle.computeIfAbsent(to.id().value(), t -> new ArrayList<>()).add(new Failed(from, link));
  }

  /** One finding for each target at which links of several records fail. */
  void report(List<Diagnostic> found) {
    missing.forEach(
        (target, links) -> {
          if (authors(links).size() > 1) {
            found.add(missing(target, links));
          }
        });
    alien.forEach(
        (target, links) -> {
          if (authors(links).size() > 1) {
            found.add(alien(evidence.ids().find(target).orElseThrow(), links));
          }
        });
    idle.forEach(
        (target, links) -> {
          if (authors(links).size() > 1) {
            found.add(idle(evidence.ids().find(target).orElseThrow(), links));
          }
        });
  }

  private static Set<EvidenceRecord> authors(List<Failed> links) {
    Set<EvidenceRecord> authors = new TreeSet<>(Comparator.comparing(EvidenceRecord::id));
    links.forEach(f -> authors.add(f.from()));
    return authors;
  }

  private Diagnostic missing(String target, List<Failed> links) {
    Span first = links.stream().min(BY_PLACE).orElseThrow().link().span();
    Diagnostic finding =
        Diagnostic.of(
                ResolveCodes.RECORD_MISSING,
                first,
                authors(links).size() + " records name `" + target + "`, which does not exist")
            .about(target)
            .labelled("first named here")
            .restingOn(Fact.record(target))
            .breaking(Fact.record(target));
    Set<String> kinds = kinds(links);
    for (String kind : kinds) {
      finding = finding.breaking(Fact.recordsOf(kind));
    }
    List<String> kin =
        evidence.records().stream()
            .filter(r -> kinds.isEmpty() || kinds.contains(r.kind()))
            .map(r -> r.id().value())
            .toList();
    for (String help : Suggestions.help(target, kin)) {
      finding = finding.helped(help);
    }
    return finding.helped(
        "write the record `"
            + target
            + "` again; if it has another id now, list the old one there: `aliases: ["
            + target
            + "]`");
  }

  /** Kinds that every link to the target allows; none when a link allows any. */
  private Set<String> kinds(List<Failed> links) {
    Optional<Set<String>> common = Optional.empty();
    for (Failed failed : links) {
      Optional<Outgoing> rule =
          evidence
              .profile()
              .kind(failed.from().kind())
              .flatMap(k -> k.relation(failed.link().relation()))
              .filter(r -> !r.targets().contains(Outgoing.ANY));
      if (rule.isPresent()) {
        Set<String> both = new TreeSet<>(rule.get().targets());
        common.ifPresent(both::retainAll);
        common = Optional.of(both);
      }
    }
    return common.orElseGet(Set::of);
  }

  private Diagnostic alien(EvidenceRecord target, List<Failed> links) {
    Set<String> expected = kinds(links);
    Failed first = links.stream().min(BY_PLACE).orElseThrow();
    Diagnostic finding =
        Diagnostic.of(
                ResolveCodes.KIND_CONTRADICTED,
                target.idSpan(),
                authors(links).size()
                    + " records link to `"
                    + target.id()
                    + "` as something else than a "
                    + target.kind())
            .about(target.id().value())
            .labelled("a " + target.kind())
            .see(first.link().span(), "`" + first.link().relation() + "` leads here")
            .helped(
                expected.isEmpty()
                    ? "give it the kind that they mean, or link other records"
                    : "give it the kind that they all allow ("
                        + String.join(", ", expected)
                        + "), or link other records")
            .restingOn(Fact.record(target.id().value()))
            .breaking(Fact.kindOf(target.id().value()))
            .breaking(Fact.record(target.id().value()));
    for (String kind : expected) {
      finding = finding.breaking(Fact.recordsOf(kind));
    }
    return finding;
  }

  private Diagnostic idle(EvidenceRecord target, List<Failed> links) {
    Set<EvidenceRecord> authors = authors(links);
    List<String> effective =
        evidence.profile().kind(target.kind()).map(KindSpec::effective).orElse(List.of());
    Failed first = links.stream().min(BY_PLACE).orElseThrow();
    return Diagnostic.of(
            ResolveCodes.RELIED_ON_NOT_IN_FORCE,
            target.value("status").isPresent() ? target.spanOf("status") : target.idSpan(),
            authors.size()
                + " records in force rest on `"
                + target.id()
                + "`, which is `"
                + evidence.profile().stateOf(target)
                + "`")
        .about(target.id().value())
        .labelled("not in force")
        .see(first.link().span(), "`" + first.from().id() + "` rests on it")
        .helped(
            "bring it into force (" + String.join(", ", effective) + "), or link what replaced it")
        .restingOn(Fact.record(target.id().value()))
        .breaking(Fact.inForce(target.id().value()))
        .breaking(Fact.recordsOf(target.kind()));
  }
}
