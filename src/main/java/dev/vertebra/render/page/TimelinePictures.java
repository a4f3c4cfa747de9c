package dev.vertebra.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a timeline. What lies too close to tell apart becomes one mark with a number. */
final class TimelinePictures {
  private static final int LEFT = 120;
  private static final int SPAN = 810;
  private static final int WIDTH = LEFT + SPAN + 50;
  private static final int TOP = 34;
  private static final int ROW = 24;
  private static final int LANE = 36;
  private static final int CLOSE = 20;

  /** More rows of bars than this are no picture any more: their beginnings are counted instead. */
  private static final int MOST_ROWS = 5;

  private static final int LETTER = 8;

  private final TimeAxis axis;
  private final LocalDate last;
  private final List<Happening> happenings;
  private final List<Period> periods;

  private TimelinePictures(
      List<Happening> happenings, List<Period> periods, LocalDate first, LocalDate last) {
    this.happenings = happenings;
    this.periods = periods;
    this.last = last;
    this.axis = new TimeAxis(first, last, LEFT, SPAN);
  }

  /** The picture of what happened, which comes by day. */
  static TimelinePicture of(List<Happening> happenings, List<Period> periods) {
    if (happenings.isEmpty()) {
      return new TimelinePicture(WIDTH, TOP, List.of(), List.of(), List.of());
    }
    LocalDate first = happenings.get(0).day();
    LocalDate last = happenings.get(happenings.size() - 1).day();
    return new TimelinePictures(happenings, periods, first, last).draw();
  }

  private TimelinePicture draw() {
    List<TimelinePicture.LaneView> lanes = new ArrayList<>();
    int y = TOP;
    for (Lane lane : Lane.values()) {
      List<TimelinePicture.Bar> bars = bars(lane, y);
      List<TimelinePicture.Mark> marks = bars.isEmpty() ? marks(lane, y) : List.of();
      int lowest = bars.stream().mapToInt(b -> b.y()).max().orElse(y);
      int height = Math.max(LANE, lowest - y + ROW + 4);
      lanes.add(new TimelinePicture.LaneView(lane, y, height, bars, marks));
      y += height;
    }
    List<TimelinePicture.Tick> releases =
        lanes.get(0).marks().stream().map(m -> new TimelinePicture.Tick(m.x(), m.label())).toList();
    return new TimelinePicture(WIDTH, y + 2, lanes, axis.ticks(), releases);
  }

  private List<TimelinePicture.Bar> bars(Lane lane, int top) {
    List<TimelinePicture.Bar> bars = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Period period : periods) {
      if (period.lane() != lane) {
        continue;
      }
      int from = axis.x(period.from());
      int width = Math.max(6, axis.x(period.to().orElse(last)) - from);
      String label = period.record().id();
      int row = 0;
      while (row < ends.size() && ends.get(row) > from) {
        row++;
      }
      if (row == MOST_ROWS) {
        return List.of();
      }
      int letters = label.length() * LETTER;
      boolean fits = letters + 8 < width;
      int labelX = fits ? from + 6 : from + width + 4;
      if (labelX + letters > WIDTH) {
        labelX = Math.max(LEFT, from - letters);
      }
      int end = Math.max(from + width, labelX + letters) + 6;
      if (row == ends.size()) {
        ends.add(end);
      } else {
        ends.set(row, end);
      }
      bars.add(
          new TimelinePicture.Bar(
              from,
              top + 6 + row * ROW,
              width,
              period.to().isEmpty(),
              label,
              labelX,
              label
                  + ": "
                  + period.from()
                  + period.to().map(to -> " to " + to).orElse(", not ended")));
    }
    return bars;
  }

  private List<TimelinePicture.Mark> marks(Lane lane, int top) {
    List<TimelinePicture.Mark> marks = new ArrayList<>();
    List<Happening> close = new ArrayList<>();
    for (Happening one : happenings) {
      if (one.lane() != lane) {
        continue;
      }
      if (!close.isEmpty() && axis.x(one.day()) - axis.x(close.get(0).day()) >= CLOSE) {
        marks.add(mark(lane, close, top));
        close.clear();
      }
      close.add(one);
    }
    if (!close.isEmpty()) {
      marks.add(mark(lane, close, top));
    }
    return marks;
  }

  private TimelinePicture.Mark mark(Lane lane, List<Happening> close, int top) {
    Happening first = close.get(0);
    LocalDate until = close.get(close.size() - 1).day();
    String label =
        lane == Lane.RELEASES && close.size() == 1
            ? Optional.of(first.detail()).map(d -> d.split(",", 2)[0]).orElse("")
            : "";
    String days = first.day() + (until.equals(first.day()) ? "" : " to " + until);
    return new TimelinePicture.Mark(
        (axis.x(first.day()) + axis.x(until)) / 2,
        top + LANE / 2,
        close.size(),
        label,
        close.size() == 1
            ? first.record().id() + " " + first.what() + ", " + days
            : close.size() + " " + lane.label() + ", " + days);
  }
}
