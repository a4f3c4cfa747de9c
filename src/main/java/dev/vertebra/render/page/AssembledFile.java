package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A file as the quality system has to hold it, assembled from records.
 *
 * @param subject the record that it is about; empty when it is about the release and none is on
 *     file
 * @param places what it has to hold, in order
 */
public record AssembledFile(Optional<Ref> subject, List<Place> places) {
  public AssembledFile {
    places = List.copyOf(places);
  }

  /** How a place stands. */
  public enum State {
    /** Something is on file. */
    FILLED("on file"),
    /** Declared not applicable, with a justification. */
    NOT_APPLICABLE("not applicable"),
    /** Nothing is on file. */
    MISSING("missing");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state as shown. */
    public String label() {
      return label;
    }
  }

  /**
   * A place of the file.
   *
   * @param title what stands there
   * @param basis clauses that ask for it
   * @param holds what it holds
   * @param state how it stands
   * @param groups records on file, by kind
   * @param texts what else fills it, or why it does not apply
   */
  public record Place(
      String title,
      String basis,
      String holds,
      State state,
      List<Group> groups,
      List<String> texts) {
    public Place {
      groups = List.copyOf(groups);
      texts = List.copyOf(texts);
    }
  }

  /**
   * Records of one kind.
   *
   * @param kind the kind
   * @param count how many fill the place
   * @param signatures how many of them carry an approval, in words; may be empty
   * @param shown the first of them
   */
  public record Group(KindView kind, int count, String signatures, List<Entry> shown) {
    public Group {
      shown = List.copyOf(shown);
    }
  }

  /**
   * A record that fills a place.
   *
   * @param record the record
   * @param verdict verdict of a run; else empty
   * @param day day that matters, such as that of a decision; may be empty
   */
  public record Entry(Ref record, String verdict, String day) {}

  /** Places that are filled. */
  public long filled() {
    return count(State.FILLED);
  }

  /** Places that have to be filled: all but those that do not apply. */
  public long due() {
    return places.size() - count(State.NOT_APPLICABLE);
  }

  /** Places that nothing fills. */
  public List<Place> missing() {
    return places.stream().filter(p -> p.state() == State.MISSING).toList();
  }

  /** Whether every place is filled or does not apply. */
  public boolean isWhole() {
    return missing().isEmpty();
  }

  private long count(State state) {
    return places.stream().filter(p -> p.state() == state).count();
  }
}
