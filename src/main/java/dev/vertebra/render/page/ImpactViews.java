package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stops a release and what has to be run or looked at again. */
final class ImpactViews {
  private static final int STOPS = 30_000;
  private static final int LINKS = 40;
  private static final String RUN = "validation-run";

  private final Publication publication;
  private final Refs refs;

  ImpactViews(Publication publication, Refs refs) {
    this.publication = publication;
    this.refs = refs;
  }

  /** The page. */
  ImpactPageView of(FindingsView findings, Optional<ChangesView> changes) {
    Revalidation revalidation = new Revalidation(publication, refs);
    Map<Boolean, List<ChangesView.AffectedView>> affected =
        changes.stream()
            .flatMap(c -> c.impact().affected().list().stream())
            .collect(Collectors.partitioningBy(ImpactViews::isRun));
    return new ImpactPageView(
        Room.rows(
            findings.of(Severity.ERROR),
            STOPS,
            f -> f,
            f -> f.message().parts().stream().map(Words.Part::text).toList()),
        changes,
        affected.getOrDefault(true, List.of()),
        affected.getOrDefault(false, List.of()),
        revalidation.needs(),
        revalidation.protocols(),
        doubts());
  }

  private static boolean isRun(ChangesView.AffectedView affected) {
    return affected.record().ref().filter(r -> r.kind().equals(RUN)).isPresent();
  }

  private List<ImpactPageView.Doubts> doubts() {
    Map<Strength, List<TraceLink>> links = new TreeMap<>();
    publication.graph().links().stream()
        .filter(l -> l.strength().compareTo(Strength.SUSPECT) >= 0)
        .forEach(l -> links.computeIfAbsent(l.strength(), k -> new ArrayList<>()).add(l));
    return Stream.of(Strength.BROKEN, Strength.SUSPECT, Strength.STALE)
        .map(s -> doubts(s, links.getOrDefault(s, List.of())))
        .toList();
  }

  private ImpactPageView.Doubts doubts(Strength strength, List<TraceLink> links) {
    Map<List<String>, List<TraceLink>> alike = new LinkedHashMap<>();
    for (TraceLink link : links) {
      String each = strength == Strength.STALE ? "" : link.target();
      alike
          .computeIfAbsent(
              List.of(link.from().value(), link.relation(), each), k -> new ArrayList<>())
          .add(link);
    }
    return new ImpactPageView.Doubts(
        strength,
        alike.values().stream().limit(LINKS).map(l -> doubt(l.get(0), l.size())).toList(),
        links.size());
  }

  private ImpactPageView.Doubt doubt(TraceLink link, int count) {
    return new ImpactPageView.Doubt(
        refs.get(link.from()),
        publication
            .profile()
            .relation(link.relation())
            .map(RelationSpec::label)
            .orElseGet(() -> link.relation().replace('-', ' ')),
        link.target(),
        link.to().flatMap(t -> refs.find(t.value())),
        count,
        Words.of(link.reason(), refs));
  }
}
