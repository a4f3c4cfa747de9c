package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The thread of a record: what lies upstream and downstream of it, each record once.
 *
 * @param start the record
 * @param kind its kind
 * @param stage its stage
 * @param parts stages in the order of the spine
 * @param total number of records in it, the start included
 * @param shown number of them that are listed
 * @param graph the listed records, or the kinds when there are too many to draw
 * @param around records one step beside it
 * @param aroundLeft number of such records that are not listed
 */
public record ThreadView(
    Ref start,
    KindView kind,
    StageView stage,
    List<Part> parts,
    int total,
    int shown,
    SpineGraph graph,
    List<Aside> around,
    int aroundLeft) {

  /**
   * A stage.
   *
   * @param name its name
   * @param title as shown
   * @param isSpine whether it is part of the spine
   * @param total number of its records in the thread
   * @param entries those that are listed
   * @param kinds how many records of each kind are in the thread, as shown
   * @param expected what a reader would look for when there is none; else empty
   */
  public record Part(
      String name,
      String title,
      boolean isSpine,
      int total,
      List<Entry> entries,
      List<String> kinds,
      String expected) {
    public Part {
      entries = List.copyOf(entries);
      kinds = List.copyOf(kinds);
    }

    /** Whether nothing of this stage is in the thread. */
    public boolean isGap() {
      return total == 0;
    }

    /** Number of records that are not listed. */
    public int left() {
      return total - entries.size();
    }
  }

  /**
   * A record of the thread.
   *
   * @param record the record
   * @param way {@code upstream}, {@code downstream}, or empty for the start
   * @param distance number of links from the start
   * @param via links to records one step nearer, the weakest first
   * @param viaLeft number of such links that are not listed
   * @param day the day that tells most about it; may be empty
   * @param dayMeans what happened on it
   * @param verdict what became of it, when it is a run
   * @param holes what is missing at it
   * @param findings number of open findings about it
   */
  public record Entry(
      Ref record,
      String way,
      int distance,
      List<Via> via,
      int viaLeft,
      String day,
      String dayMeans,
      Optional<Verdict> verdict,
      List<String> holes,
      int findings) {
    public Entry {
      via = List.copyOf(via);
      holes = List.copyOf(holes);
    }

    /** Whether the thread starts here. */
    public boolean isHere() {
      return way.isEmpty();
    }

    /** The weakest link that brought it in; empty for the start. */
    public Optional<Strength> weakest() {
      return via.stream().map(Via::strength).findFirst();
    }
  }

  /**
   * A link that brought a record in, read from that record.
   *
   * @param label relation, or its inverse
   * @param other the record one step nearer
   * @param strength how strong it is
   */
  public record Via(String label, Ref other, Strength strength) {}

  /**
   * A record beside the thread.
   *
   * @param record the record
   * @param via links to records of the thread, read from it
   * @param viaLeft number of such links that are not listed
   */
  public record Aside(Ref record, List<Via> via, int viaLeft) {
    public Aside {
      via = List.copyOf(via);
    }
  }

  public ThreadView {
    parts = List.copyOf(parts);
    around = List.copyOf(around);
  }

  /** Number of stages of the spine, with a record in it or not. */
  public long stages() {
    return parts.stream().filter(Part::isSpine).count();
  }

  /** Stages of which the thread holds nothing. */
  public List<Part> gaps() {
    return parts.stream().filter(Part::isGap).toList();
  }

  /** Listed records with something missing. */
  public List<Entry> withHoles() {
    return entries().stream().filter(e -> !e.holes().isEmpty()).toList();
  }

  /** The listed records, in spine order. */
  public List<Entry> entries() {
    return parts.stream().flatMap(p -> p.entries().stream()).toList();
  }

  /** Number of listed records that lie this way. */
  public long count(String way) {
    return entries().stream().filter(e -> e.way().equals(way)).count();
  }

  /** Whether the thread is its record alone. */
  public boolean isAlone() {
    return total == 1;
  }

  /** Whether not all of it is listed. */
  public boolean isCut() {
    return shown < total;
  }
}
