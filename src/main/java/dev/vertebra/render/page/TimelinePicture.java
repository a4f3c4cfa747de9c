package dev.vertebra.render.page;

import java.util.List;

/**
 * A timeline as drawn. Lengths are in the units of its view box.
 *
 * @param width width
 * @param height height
 * @param lanes a lane for each sort
 * @param ticks days on the axis
 * @param releases where releases were decided
 */
public record TimelinePicture(
    int width, int height, List<LaneView> lanes, List<Tick> ticks, List<Tick> releases) {

  /**
   * A lane.
   *
   * @param lane its sort
   * @param y its upper edge
   * @param height its height
   * @param bars what lasted
   * @param marks what happened on a day; several that lie too close are one mark with a number
   */
  public record LaneView(Lane lane, int y, int height, List<Bar> bars, List<Mark> marks) {
    public LaneView {
      bars = List.copyOf(bars);
      marks = List.copyOf(marks);
    }
  }

  /**
   * What lasted.
   *
   * @param isOpen whether it still lasts
   * @param label its id
   * @param labelX where the id begins: in the bar, or beside it when that is too short
   * @param title what it is
   */
  public record Bar(
      int x, int y, int width, boolean isOpen, String label, int labelX, String title) {}

  /**
   * What happened on a day, or on days that lie close.
   *
   * @param count how much happened
   * @param label a name beside it; may be empty
   * @param title what it is
   */
  public record Mark(int x, int y, int count, String label, String title) {}

  /** A day on the axis. */
  public record Tick(int x, String label) {}

  public TimelinePicture {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
    releases = List.copyOf(releases);
  }
}
