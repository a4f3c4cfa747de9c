package dev.vertebra.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What lies upstream and downstream of a record along the spine: a set of records, never a list of
 * paths, of which there may be more than anybody can print.
 *
 * @param start the record whose thread it is
 * @param parts stages in the order of the spine; the quality system last, and only when the thread
 *     reaches it
 * @param kinds how many records of each kind are in it, {@code start} and inputs included
 * @param around records one step beside it, by relations that do not belong to the spine
 * @param aroundLeft number of such records that are not listed
 */
public record TraceThread(
    RecordId start, List<Part> parts, List<KindCount> kinds, List<Aside> around, int aroundLeft) {

  /** Which way a record lies from the start. */
  public enum Way {
    /** The start itself. */
    HERE(""),
    /** Towards the intended use. */
    UPSTREAM("upstream"),
    /** Towards corrective action. */
    DOWNSTREAM("downstream"),
    /** What a record of the thread took in, at a stage that the thread itself does not touch. */
    INPUT("input");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    /** As shown; empty for the start. */
    public String label() {
      return label;
    }
  }

  /**
   * A stage.
   *
   * @param stage its name
   * @param title as shown
   * @param isSpine whether it is part of the spine
   * @param total number of its records in the thread
   * @param entries those that are listed, by kind in the profile's order, then by id
   * @param expected what a reader would look for when there is none; empty when there is one
   */
  public record Part(
      String stage,
      String title,
      boolean isSpine,
      int total,
      List<Entry> entries,
      String expected) {
    public Part {
      entries = List.copyOf(entries);
    }

    /** Whether nothing of this stage is in the thread. */
    public boolean isGap() {
      return total == 0;
    }
  }

  /**
   * A record of the thread.
   *
   * @param id the record
   * @param way which way it lies from the start; the shorter one when both lead to it
   * @param distance number of links between them
   * @param via the links to listed records that are one step nearer
   * @param viaLeft number of links to such records that are not listed
   * @param day the day that tells most about it
   * @param holes what is missing at it, one clause each
   */
  public record Entry(
      RecordId id,
      Way way,
      int distance,
      List<TraceLink> via,
      int viaLeft,
      Day day,
      List<String> holes) {
    public Entry {
      via = List.copyOf(via);
      holes = List.copyOf(holes);
    }
  }

  /**
   * A day in the life of a record.
   *
   * @param date as {@code 2026-03-19}; empty when none is on file
   * @param what what happened on it, such as {@code executed}
   */
  public record Day(String date, String what) {}

  /** How many records of a kind are in the thread. */
  public record KindCount(String kind, int count) {}

  /**
   * A record beside the thread.
   *
   * @param id the record
   * @param links links between it and listed records of the thread
   */
  public record Aside(RecordId id, List<TraceLink> links) {
    public Aside {
      links = List.copyOf(links);
    }
  }

  public TraceThread {
    parts = List.copyOf(parts);
    kinds = List.copyOf(kinds);
    around = List.copyOf(around);
  }

  /** The listed records, in spine order, the start among them. */
  public Stream<Entry> entries() {
    return parts.stream().flatMap(p -> p.entries().stream());
  }

  /** Number of records in it, listed or not, the start included. */
  public int total() {
    return kinds.stream().mapToInt(KindCount::count).sum();
  }

  /** Number of records that are listed. */
  public int shown() {
    return parts.stream().mapToInt(p -> p.entries().size()).sum();
  }

  /** Number of stages of the spine, with a record in it or not. */
  public int stages() {
    return Math.toIntExact(parts.stream().filter(Part::isSpine).count());
  }

  /** Stages of which it holds nothing. */
  public List<Part> gaps() {
    return parts.stream().filter(Part::isGap).toList();
  }
}
