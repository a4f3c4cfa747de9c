package dev.vertebra.render.page;

import java.util.List;

/**
 * What happened when.
 *
 * @param first the first day; empty when nothing has a day
 * @param last the last day
 * @param counts number of happenings by sort, in the order of lanes
 * @param entries by day, then by sort, then by id; runs of a day and a verdict are one
 * @param undated records without a day, by kind
 * @param picture the same drawn
 */
public record TimelineView(
    String first,
    String last,
    List<Count> counts,
    List<Entry> entries,
    List<Undated> undated,
    TimelinePicture picture) {

  /** A number of happenings of a sort. */
  public record Count(Lane lane, int count) {}

  /**
   * An entry of the list.
   *
   * @param day the day
   * @param lane of which sort it is
   * @param records the records, as many as there is room for
   * @param total number of records
   * @param what what happened
   * @param detail what else to know; may be empty
   */
  public record Entry(
      String day, Lane lane, List<Ref> records, int total, String what, String detail) {
    public Entry {
      records = List.copyOf(records);
    }
  }

  /** Records of a kind without a day. */
  public record Undated(String kind, int count) {}

  public TimelineView {
    counts = List.copyOf(counts);
    entries = List.copyOf(entries);
    undated = List.copyOf(undated);
  }

  /** Number of happenings. */
  public int total() {
    return counts.stream().mapToInt(Count::count).sum();
  }

  /** Number of records without a day. */
  public int withoutDay() {
    return undated.stream().mapToInt(Undated::count).sum();
  }
}
