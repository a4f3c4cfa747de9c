package dev.vertebra.author;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.Profile;
import java.util.List;
import java.util.Map;

/**
 * Some of the records of a folder, to look through.
 *
 * @param chosen the records to show, in order
 * @param of number of records that there are
 * @param profile tells which state a record is in and whether it counts as evidence
 */
public record RecordList(List<EvidenceRecord> chosen, int of, Profile profile) {
  /** Name and version of the JSON's shape. */
  public static final String SCHEMA = "vertebra-records/v1";

  public RecordList {
    chosen = List.copyOf(chosen);
  }

  /** A table with a count below; every line ends in LF. */
  public String text() {
    Columns table = new Columns("");
    for (EvidenceRecord record : chosen) {
      table.add(record.id().value(), record.kind(), profile.stateOf(record), record.title());
    }
    return table.text() + chosen.size() + " of " + of + (of == 1 ? " record\n" : " records\n");
  }

  /** The same for programs, with the place of each record. */
  public String json() {
    List<Map<String, Object>> records = chosen.stream().map(r -> members(r, profile)).toList();
    return JsonText.of(object("schema", SCHEMA, "of", of, "records", records));
  }

  /** What tells of a record which one it is, for programs. */
  static Map<String, Object> members(EvidenceRecord record, Profile profile) {
    return object(
        "id",
        record.id().value(),
        "kind",
        record.kind(),
        "state",
        profile.stateOf(record),
        "inForce",
        profile.isEffective(record),
        "title",
        record.title(),
        "file",
        record.idSpan().file(),
        "line",
        record.idSpan().line());
  }
}
