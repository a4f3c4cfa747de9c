package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceThread.Day;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The day that tells most about a record: when what it records happened, else its approval. */
final class TellingDay {
  /** Fields that say when it happened, the most telling first; no kind has two that compete. */
  private static final List<String> HAPPENED =
      List.of(
          "executed",
          "decided",
          "received",
          "deployed",
          "held",
          "performed",
          "detected",
          "opened",
          "implemented",
          "assessed",
          "completed",
          "validated",
          "resolved",
          "effective-from");

  private static final Map<String, String> WORDS = Map.of("effective-from", "in effect");

  private TellingDay() {}

  static Day of(EvidenceRecord record) {
    for (String field : HAPPENED) {
      Optional<LocalDate> day = record.calendarDay(field);
      if (day.isPresent()) {
        return new Day(day.get().toString(), WORDS.getOrDefault(field, field));
      }
    }
    return record.structures("approvals").stream()
        .filter(a -> a.text("meaning").equals("approval"))
        .flatMap(a -> a.moment("at").stream())
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .map(at -> new Day(at.toLocalDate().toString(), "approved"))
        .or(
            () ->
                record
                    .structure("evaluation")
                    .flatMap(e -> e.day("evaluated"))
                    .map(d -> new Day(d.toString(), "evaluated")))
        .or(() -> record.day("date").map(d -> new Day(d.toString(), "written")))
        .orElse(new Day("", ""));
  }
}
