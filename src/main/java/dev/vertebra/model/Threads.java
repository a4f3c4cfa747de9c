package dev.vertebra.model;

/** The threads of all records, each made when it is asked for. */
@FunctionalInterface
public interface Threads {
  /** How many records a thread shows to a reader on a screen. */
  int FULL = 400;

  /** How many it shows in a walk from end to end, where each step is to be looked at. */
  int WALK = 24;

  /**
   * The thread of a record.
   *
   * @param start the record
   * @param most how many other records to list at most, but at least the nearest one of each kind;
   *     all are counted
   */
  TraceThread of(RecordId start, int most);
}
