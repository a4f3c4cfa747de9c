package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the record that each authored link means, and how strong the link is. */
final class LinkResolution {
  private final Evidence evidence;
  private final Bindings bindings;
  private final List<Diagnostic> found;
  private final CommonCauses causes;

  private LinkResolution(Evidence evidence, Bindings bindings, List<Diagnostic> found) {
    this.evidence = evidence;
    this.bindings = bindings;
    this.found = found;
    this.causes = new CommonCauses(evidence);
  }

  static List<TraceLink> resolve(Evidence evidence, Bindings bindings, List<Diagnostic> found) {
    LinkResolution resolution = new LinkResolution(evidence, bindings, found);
    List<TraceLink> links = new ArrayList<>();
    for (EvidenceRecord record : evidence.records()) {
      for (Link link : record.links()) {
        links.add(resolution.resolve(record, link));
      }
    }
    resolution.causes.report(found);
    return links;
  }

  private TraceLink resolve(EvidenceRecord from, Link link) {
    Optional<EvidenceRecord> target = evidence.ids().find(link.target());
    if (target.isEmpty()) {
      found.add(missing(from, link));
      causes.addMissing(from, link);
      return link(from, link, target, Strength.BROKEN, "no record has this id");
    }
    EvidenceRecord to = target.get();
    if (link.relation().equals(Link.MENTIONS)) {
      return link(from, link, target, Strength.RECORDED, "a mention in the text");
    }
    Optional<Outgoing> rule =
        evidence.profile().kind(from.kind()).flatMap(k -> k.relation(link.relation()));
    if (rule.isPresent() && !rule.get().allows(to.kind())) {
      found.add(wrongKind(from, link, to, rule.get()));
      causes.addAlien(from, link, to);
      return link(from, link, target, Strength.BROKEN, "the target is a " + to.kind());
    }
    if (to.id().equals(from.id()) && mayReturn(link)) {
      found.add(itself(from, link));
      return link(from, link, target, Strength.BROKEN, "it leads back to its own record");
    }
    if (!inForce(from, link, to)) {
      found.add(notInForce(from, link, to));
      causes.addIdle(from, link, to);
      return link(
          from, link, target, Strength.BROKEN, "the target is " + evidence.profile().stateOf(to));
    }
    Tie tie = bindings.tie(from, link, to);
    found.addAll(tie.findings());
    return link(from, link, target, tie.strength(), tie.reason());
  }

  private static TraceLink link(
      EvidenceRecord from,
      Link link,
      Optional<EvidenceRecord> to,
      Strength strength,
      String reason) {
    return new TraceLink(
        from.id(),
        link.relation(),
        link.target(),
        to.map(EvidenceRecord::id),
        strength,
        reason,
        link.relation().equals(Link.MENTIONS) ? TraceLink.Origin.BODY : TraceLink.Origin.AUTHORED,
        link.span());
  }

  /**
   * An effective record may rest only on records that are in force, or were when it happened; what
   * it replaces may be retired.
   */
  private boolean inForce(EvidenceRecord from, Link link, EvidenceRecord to) {
    Profile profile = evidence.profile();
    if (!profile.isEffective(from) || profile.isEffective(to)) {
      return true;
    }
    return switch (profile
        .relation(link.relation())
        .map(RelationSpec::reliance)
        .orElse(RelationSpec.Reliance.IN_FORCE)) {
      case ANY_STATE -> true;
      case ONCE_IN_FORCE -> profile.wasEffective(to);
      case IN_FORCE -> false;
    };
  }

  private Diagnostic missing(EvidenceRecord from, Link link) {
    Diagnostic finding =
        Diagnostic.of(
                ResolveCodes.LINK_TARGET_MISSING,
                link.span(),
                "link target `" + link.target() + "` does not exist")
            .about(from.id().value())
            .targeting(link.relation() + " " + link.target())
            .labelled("no record has this id")
            .restingOn(Fact.record(link.target()))
            .breaking(Fact.linksFrom(from.id().value(), link.relation()))
            .breaking(Fact.linksOf(link.relation()));
    for (String kind : allowed(from, link)) {
      finding = finding.breaking(Fact.namedOf(kind));
    }
    List<String> near = Suggestions.help(link.target(), candidates(from, link));
    for (String help : near) {
      finding = finding.helped(help);
    }
    return near.isEmpty()
        ? finding.helped("write the record `" + link.target() + "`, or remove the link")
        : finding;
  }

  /** Kinds that the link could mean; none when it could mean any. */
  private List<String> allowed(EvidenceRecord from, Link link) {
    return evidence.profile().kind(from.kind()).flatMap(k -> k.relation(link.relation())).stream()
        .flatMap(rule -> rule.targets().stream())
        .filter(kind -> !kind.equals(Outgoing.ANY))
        .toList();
  }

  /** Ids that the link could mean: those of an allowed kind, or all for mentions. */
  private List<String> candidates(EvidenceRecord from, Link link) {
    Optional<Outgoing> rule =
        evidence.profile().kind(from.kind()).flatMap(k -> k.relation(link.relation()));
    return evidence.records().stream()
        .filter(r -> rule.isEmpty() || rule.get().allows(r.kind()))
        .map(r -> r.id().value())
        .toList();
  }

  private Diagnostic wrongKind(EvidenceRecord from, Link link, EvidenceRecord to, Outgoing rule) {
    String expected = String.join(", ", rule.targets());
    Diagnostic finding =
        Diagnostic.of(
                ResolveCodes.LINK_TARGET_KIND,
                link.span(),
                "`"
                    + link.relation()
                    + "` of `"
                    + from.id()
                    + "` points at a "
                    + title(to.kind())
                    + ", not at a "
                    + expected)
            .about(from.id().value())
            .targeting(link.relation() + " " + to.id())
            .labelled("`" + to.id() + "` is a " + to.kind())
            .see(to.idSpan(), "`" + to.id() + "` is declared here")
            .helped("a " + from.kind() + " links by `" + link.relation() + "` to: " + expected)
            .restingOn(Fact.kindOf(to.id().value()))
            .breaking(Fact.linksFrom(from.id().value(), link.relation()))
            .breaking(Fact.linksOf(link.relation()));
    for (String kind : rule.targets()) {
      finding = finding.breaking(Fact.namedOf(kind));
    }
    return finding;
  }

  /** Of relations that must not run in circles a link to itself is found as a circle. */
  private boolean mayReturn(Link link) {
    return evidence
        .profile()
        .relation(link.relation())
        .filter(r -> r.cycles() == RelationSpec.Cycles.FORBIDDEN)
        .isEmpty();
  }

  private static Diagnostic itself(EvidenceRecord from, Link link) {
    return Diagnostic.of(
            ResolveCodes.LINK_TO_ITSELF,
            link.span(),
            "`" + link.relation() + "` of `" + from.id() + "` points at `" + from.id() + "` itself")
        .about(from.id().value())
        .labelled("a record is no evidence for itself")
        .helped("name the record that was meant, or remove the link")
        .breaking(Fact.linksFrom(from.id().value(), link.relation()))
        .breaking(Fact.linksOf(link.relation()));
  }

  private Diagnostic notInForce(EvidenceRecord from, Link link, EvidenceRecord to) {
    List<String> effective =
        evidence.profile().kind(to.kind()).map(KindSpec::effective).orElse(List.of());
    return Diagnostic.of(
            ResolveCodes.TARGET_NOT_IN_FORCE,
            link.span(),
            "`"
                + from.id()
                + "` is "
                + evidence.profile().stateOf(from)
                + " but rests on `"
                + to.id()
                + "`, which is "
                + "`"
                + evidence.profile().stateOf(to)
                + "`")
        .about(from.id().value())
        .targeting(link.relation() + " " + to.id())
        .labelled("not in force")
        .see(to.spanOf("status"), "state of `" + to.id() + "`")
        .helped(
            "bring `"
                + to.id()
                + "` into force ("
                + String.join(", ", effective)
                + "), or link what replaced it")
        .restingOn(Fact.record(to.id().value()))
        .restingOn(Fact.inForce(to.id().value()))
        .breaking(Fact.linksFrom(from.id().value(), link.relation()))
        .breaking(Fact.linksOf(link.relation()));
  }

  private String title(String kind) {
    return evidence.profile().kind(kind).map(KindSpec::name).orElse(kind);
  }
}
