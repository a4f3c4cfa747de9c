package dev.vertebra.author;

import dev.vertebra.model.Draw;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Threads;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceThread;
import dev.vertebra.profile.Profile;
import java.util.List;

/**
 * A drawn sample with the walk of each record from intended use to corrective action, and blanks
 * for what an auditor writes beside it.
 *
 * @param draw the sample
 * @param kinds kinds of the population, as shown
 * @param release the release that it was drawn from, as shown
 * @param threads threads of its records
 * @param graph where the records are
 * @param profile names of kinds and relations
 */
public record SamplingSheet(
    Draw draw,
    List<String> kinds,
    String release,
    Threads threads,
    TraceGraph graph,
    Profile profile) {
  private static final String BLANK = "_".repeat(88);

  public SamplingSheet {
    kinds = List.copyOf(kinds);
  }

  /** The sheet in at most 100 columns; every line ends in LF. */
  public String text() {
    Paragraphs text = new Paragraphs();
    text.add("", "Sampling sheet, " + release);
    text.add("  population  ", draw.population() + " records: " + String.join(", ", kinds));
    text.add("  drawn       ", draw.chosen().size() + " with seed `" + draw.seed() + "`");
    text.add(
        "  how         ",
        "the records with the smallest SHA-256 of seed, NUL and id; for each of them"
            + " `printf '%s\\0%s' SEED ID | sha256sum` gives its rank");
    int number = 1;
    for (Draw.Ranked ranked : draw.chosen()) {
      sample(text, ranked, number++);
    }
    return text.text();
  }

  private void sample(Paragraphs text, Draw.Ranked ranked, int number) {
    ThreadWords words = new ThreadWords(graph, profile);
    EvidenceRecord record = ranked.record();
    TraceThread walk = threads.of(record.id(), Threads.WALK);
    text.blank().add("", "=".repeat(100));
    text.add(
        "Sample " + number + " of " + draw.chosen().size() + "  ",
        record.id() + " " + record.title());
    text.add("  ", words.kind(record) + ", rank " + ranked.rank().brief() + "…");
    text.add(
        "  ",
        "thread of " + walk.total() + " records, of which the nearest of each kind are listed");
    for (TraceThread.Part part : walk.parts()) {
      text.blank();
      if (part.isGap()) {
        text.add("", part.title() + ": GAP, nothing on file; expected: " + part.expected());
      } else {
        text.add("", part.title() + ": " + words.kinds(walk, part));
      }
      for (TraceThread.Entry entry : part.entries()) {
        step(text, words, entry);
      }
    }
    text.blank().add("  Notes   ", BLANK).blank().add("          ", BLANK).blank();
    text.add(
        "  ",
        "[ ] followed end to end   [ ] with remarks   [ ] not followed   by ______________ on __________");
  }

  private void step(Paragraphs text, ThreadWords words, TraceThread.Entry entry) {
    EvidenceRecord record = graph.get(entry.id());
    text.add("  [ ] ", record.id() + "  " + record.title());
    text.add("        ", words.facts(entry));
    words.weakestFirst(entry.via()).stream()
        .limit(1)
        .forEach(l -> text.add("        ", words.link(l, record) + more(entry)));
    entry.holes().forEach(h -> text.add("        ", "HOLE: " + h));
  }

  private static String more(TraceThread.Entry entry) {
    return entry.via().size() > 1
        ? ", the weakest of " + entry.via().size() + " to listed records"
        : "";
  }
}
