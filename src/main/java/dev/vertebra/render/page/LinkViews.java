package dev.vertebra.render.page;

import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Groups the links of a record by relation, in the profile's order. */
final class LinkViews {
  private final Publication publication;
  private final Refs refs;
  private final ReviewViews reviews;
  private final Comparator<String> order;

  LinkViews(Publication publication, Refs refs, ReviewViews reviews) {
    this.publication = publication;
    this.reviews = reviews;
    this.refs = refs;
    Map<String, Integer> places = new HashMap<>();
    publication.profile().relations().keySet().forEach(r -> places.put(r, places.size()));
    this.order =
        Comparator.<String>comparingInt(r -> places.getOrDefault(r, Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());
  }

  /** Links that the record holds. */
  List<LinkGroup> outgoing(RecordId id) {
    return groups(publication.graph().outgoing(id), this::label, this::towardsTarget);
  }

  /** Links that arrive at the record. */
  List<LinkGroup> incoming(RecordId id) {
    return groups(publication.graph().incoming(id), this::inverse, this::towardsSource);
  }

  private List<LinkGroup> groups(
      List<TraceLink> links, Function<String, String> label, Function<TraceLink, LinkView> view) {
    Map<String, List<LinkView>> byRelation = new TreeMap<>(order);
    for (TraceLink link : links) {
      byRelation.computeIfAbsent(link.relation(), r -> new ArrayList<>()).add(view.apply(link));
    }
    List<LinkGroup> groups = new ArrayList<>();
    byRelation.forEach(
        (relation, views) -> groups.add(new LinkGroup(relation, label.apply(relation), views)));
    return groups;
  }

  private LinkView towardsTarget(TraceLink link) {
    return view(link, link.target(), link.to().map(RecordId::value).orElse(link.target()));
  }

  private LinkView towardsSource(TraceLink link) {
    return view(link, link.from().value(), link.from().value());
  }

  private LinkView view(TraceLink link, String written, String other) {
    return new LinkView(
        refs.find(other),
        written,
        link.strength(),
        link.reason(),
        origin(link.origin()),
        publication.profile().isSpine(link.relation()),
        Place.of(link.span()),
        reviews.of(link));
  }

  private String label(String relation) {
    return publication
        .profile()
        .relation(relation)
        .map(RelationSpec::label)
        .orElseGet(() -> relation.replace('-', ' '));
  }

  private String inverse(String relation) {
    if (relation.equals(Link.MENTIONS)) {
      return "mentioned in";
    }
    return publication
        .profile()
        .relation(relation)
        .map(RelationSpec::inverse)
        .orElseGet(() -> label(relation) + " (from)");
  }

  private static String origin(TraceLink.Origin origin) {
    if (origin == TraceLink.Origin.DERIVED) {
      return "derived";
    }
    return origin == TraceLink.Origin.BODY ? "in the text" : "authored";
  }
}
