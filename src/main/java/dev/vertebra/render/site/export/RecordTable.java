package dev.vertebra.render.site.export;

import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Value;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.render.page.Pages;
import java.util.List;
import java.util.stream.Collectors;

/** Every record, one line each. */
final class RecordTable {
  private RecordTable() {}

  static byte[] csv(Pages pages) {
    Profile profile = pages.publication().profile();
    Csv table =
        new Csv(
            List.of(
                "id",
                "kind",
                "title",
                "status",
                "effective",
                "stage",
                "clauses",
                "fields",
                "links",
                "file",
                "line",
                "sha256"));
    for (EvidenceRecord record : pages.records()) {
      table.add(
          List.of(
              record.id().value(),
              record.kind(),
              record.title(),
              record.status(),
              profile.isEffective(record) ? "yes" : "no",
              profile.kind(record.kind()).map(KindSpec::stage).orElse(""),
              record.clauses().stream().map(RecordTable::clause).collect(Collectors.joining(" ")),
              record.fields().values().stream()
                  .map(RecordTable::field)
                  .collect(Collectors.joining("; ")),
              String.valueOf(pages.publication().graph().outgoing(record.id()).size()),
              record.span().file(),
              String.valueOf(record.span().line()),
              record.digest().hex()));
    }
    return table.bytes();
  }

  /** A clause as evidence names it. */
  static String clause(ClauseRef ref) {
    return ref.catalogue().isEmpty() ? ref.clause() : ref.catalogue() + ":" + ref.clause();
  }

  private static String field(Field field) {
    return field.name() + ": " + text(field.value());
  }

  private static String text(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().map(RecordTable::text).collect(Collectors.joining(", "));
    }
    if (value instanceof Value.Structure structure) {
      return structure.fields().values().stream()
          .map(RecordTable::field)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.text();
  }
}
