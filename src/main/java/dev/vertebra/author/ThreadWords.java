package dev.vertebra.author;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.TraceThread;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of the records and links of a thread. */
record ThreadWords(TraceGraph graph, Profile profile) {

  /** Kind, day, state, verdict. */
  String facts(TraceThread.Entry entry) {
    EvidenceRecord record = graph.get(entry.id());
    List<String> facts = new ArrayList<>();
    facts.add(kind(record));
    facts.add(
        entry.day().date().isEmpty() ? "no date" : entry.day().what() + " " + entry.day().date());
    facts.add(profile.stateOf(record));
    graph.run(entry.id()).map(RunAssessment::verdict).ifPresent(v -> facts.add(v.label()));
    return String.join(", ", facts.stream().filter(f -> !f.isEmpty()).toList());
  }

  String kind(EvidenceRecord record) {
    return profile.kind(record.kind()).map(KindSpec::title).orElse(record.kind());
  }

  /** Links that brought a record in, the weakest first. */
  List<TraceLink> weakestFirst(List<TraceLink> links) {
    return links.stream().sorted(Comparator.comparing(TraceLink::strength).reversed()).toList();
  }

  /** {@code verifies REQ-1 (proven)}, read from the record of this entry. */
  String link(TraceLink link, EvidenceRecord from) {
    boolean holds = link.from().equals(from.id());
    String other = holds ? link.target() : link.from().value();
    return relation(link, from) + " " + other + " (" + link.strength().label() + ")";
  }

  String relation(TraceLink link, EvidenceRecord from) {
    return profile
        .relation(link.relation())
        .map(r -> link.from().equals(from.id()) ? r.label() : r.inverse())
        .orElse(link.relation());
  }

  /** How many records of each kind of a stage are in a thread. */
  String kinds(TraceThread thread, TraceThread.Part part) {
    return thread.kinds().stream()
        .filter(k -> stage(k.kind()).equals(part.stage()))
        .map(k -> k.count() + " " + title(k))
        .collect(Collectors.joining(", "));
  }

  private String stage(String kind) {
    return profile.kind(kind).map(KindSpec::stage).orElse("unknown");
  }

  private String title(TraceThread.KindCount count) {
    return profile
        .kind(count.kind())
        .map(k -> count.count() == 1 ? k.title() : k.plural())
        .orElse(count.kind());
  }
}
