package dev.vertebra.author;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.TraceThread;
import dev.vertebra.model.TraceThread.Entry;
import dev.vertebra.model.TraceThread.Part;
import dev.vertebra.model.TraceThread.Way;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A thread, to read in a terminal or by a program.
 *
 * @param thread the thread
 * @param graph where its records are
 * @param profile names of kinds and relations
 * @param findings number of open findings by id of the record that they are about
 */
public record ThreadCard(
    TraceThread thread, TraceGraph graph, Profile profile, Map<String, Integer> findings) {
  /** Name and version of the JSON's shape. */
  public static final String SCHEMA = "vertebra-thread/v1";

  public ThreadCard {
    findings = Map.copyOf(findings);
  }

  /** The thread in at most 100 columns; every line ends in LF. */
  public String text() {
    ThreadWords words = new ThreadWords(graph, profile);
    EvidenceRecord start = graph.get(thread.start());
    Paragraphs text = new Paragraphs();
    text.add("", "Thread of " + start.id() + " " + start.title());
    for (Part part : thread.parts()) {
      text.blank();
      if (part.isGap()) {
        text.add("", part.title() + ": GAP, nothing on file in this thread");
        text.add("  ", "expected: " + part.expected());
      } else {
        text.add("", part.title() + ": " + words.kinds(thread, part));
        part.entries().forEach(e -> entry(text, words, e));
        int left = part.total() - part.entries().size();
        if (left > 0) {
          text.add("  ", "and " + left + " more; --most says how many to list");
        }
      }
    }
    around(text, words);
    text.blank().add("", totals());
    return text.text();
  }

  private void entry(Paragraphs text, ThreadWords words, Entry entry) {
    EvidenceRecord record = graph.get(entry.id());
    text.add(entry.way() == Way.HERE ? "> " : "  ", record.id() + "  " + record.title());
    text.add("    ", words.facts(entry));
    if (!entry.via().isEmpty()) {
      text.add(
          "    ",
          (entry.way() == Way.INPUT ? "taken in: " : "")
              + words.weakestFirst(entry.via()).stream()
                  .map(l -> words.link(l, record))
                  .collect(Collectors.joining("; ")));
    }
    entry.holes().forEach(h -> text.add("    ", "HOLE: " + h));
    int count = findings.getOrDefault(record.id().value(), 0);
    if (count > 0) {
      text.add("    ", count + (count == 1 ? " finding" : " findings"));
    }
  }

  private void around(Paragraphs text, ThreadWords words) {
    int all = thread.around().size() + thread.aroundLeft();
    text.blank().add("", "Around the thread: " + (all == 0 ? "nothing" : all));
    for (TraceThread.Aside aside : thread.around()) {
      EvidenceRecord record = graph.get(aside.id());
      text.add("  ", record.id() + "  " + record.title());
      text.add(
          "    ",
          words.kind(record)
              + ": "
              + aside.links().stream()
                  .map(l -> words.link(l, record))
                  .collect(Collectors.joining("; ")));
    }
    if (thread.aroundLeft() > 0) {
      text.add("  ", "and " + thread.aroundLeft() + " more");
    }
  }

  private String totals() {
    int total = thread.total();
    long holes = thread.entries().filter(e -> !e.holes().isEmpty()).count();
    String listed =
        thread.shown() < total
            ? thread.shown() + " listed, the nearest of each kind"
            : count(Way.UPSTREAM)
                + " upstream, "
                + count(Way.DOWNSTREAM)
                + " downstream, "
                + count(Way.INPUT)
                + " taken in";
    return total
        + (total == 1 ? " record: " : " records: ")
        + listed
        + "; "
        + thread.gaps().size()
        + " of "
        + thread.stages()
        + " stages without a record; "
        + holes
        + (holes == 1 ? " record with a hole" : " records with a hole");
  }

  private long count(Way way) {
    return thread.entries().filter(e -> e.way() == way).count();
  }

  /** The same for programs. */
  public String json() {
    List<Object> stages = new ArrayList<>();
    for (Part part : thread.parts()) {
      stages.add(
          object(
              "stage", part.stage(),
              "title", part.title(),
              "total", part.total(),
              "gap", part.isGap(),
              "expected", part.expected(),
              "records", part.entries().stream().map(this::members).toList()));
    }
    return JsonText.of(
        object(
            "schema", SCHEMA,
            "id", thread.start().value(),
            "total", thread.total(),
            "listed", thread.shown(),
            "stages", stages,
            "around",
                thread.around().stream().map(a -> members(graph.get(a.id()), a.links())).toList(),
            "aroundNotListed", thread.aroundLeft()));
  }

  private Map<String, Object> members(Entry entry) {
    EvidenceRecord record = graph.get(entry.id());
    Map<String, Object> members = new LinkedHashMap<>(members(record, entry.via()));
    members.put("way", entry.way() == Way.HERE ? "start" : entry.way().label());
    members.put("distance", entry.distance());
    members.put("day", entry.day().date());
    members.put("dayMeans", entry.day().what());
    graph.run(entry.id()).ifPresent(r -> members.put("verdict", r.verdict().label()));
    members.put("holes", entry.holes());
    members.put("findings", findings.getOrDefault(record.id().value(), 0));
    return members;
  }

  private Map<String, Object> members(EvidenceRecord record, List<TraceLink> links) {
    Map<String, Object> members = new LinkedHashMap<>(RecordList.members(record, profile));
    members.put("links", links.stream().map(ThreadCard::link).toList());
    return members;
  }

  private static Map<String, Object> link(TraceLink link) {
    return object(
        "from", link.from().value(),
        "relation", link.relation(),
        "to", link.target(),
        "strength", link.strength().label(),
        "reason", link.reason());
  }
}
