package dev.vertebra.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the timeline of what happened. */
final class TimelineViews {
  private static final int NAMED = 16;

  private TimelineViews() {}

  static TimelineView of(Happenings happenings) {
    List<Happening> all = happenings.all();
    return new TimelineView(
        all.isEmpty() ? "" : all.get(0).day().toString(),
        all.isEmpty() ? "" : all.get(all.size() - 1).day().toString(),
        Stream.of(Lane.values())
            .map(
                lane ->
                    new TimelineView.Count(
                        lane, (int) all.stream().filter(h -> h.lane() == lane).count()))
            .toList(),
        entries(all),
        happenings.undated().entrySet().stream()
            .map(e -> new TimelineView.Undated(e.getKey(), e.getValue()))
            .toList(),
        TimelinePictures.of(all, happenings.periods()));
  }

  private static List<TimelineView.Entry> entries(List<Happening> all) {
    record Key(LocalDate day, Lane lane, String what, String detail, String id) {}
    Map<Key, List<Happening>> alike = new LinkedHashMap<>();
    for (Happening one : all) {
      String id = one.lane() == Lane.VALIDATION ? "" : one.record().id();
      alike
          .computeIfAbsent(
              new Key(one.day(), one.lane(), one.what(), one.detail(), id), k -> new ArrayList<>())
          .add(one);
    }
    return alike.entrySet().stream()
        .map(
            e ->
                new TimelineView.Entry(
                    e.getKey().day().toString(),
                    e.getKey().lane(),
                    e.getValue().stream().limit(NAMED).map(Happening::record).toList(),
                    e.getValue().size(),
                    e.getKey().what(),
                    e.getKey().detail()))
        .toList();
  }
}
