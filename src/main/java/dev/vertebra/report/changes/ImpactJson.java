package dev.vertebra.report.changes;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.compare.Impact;
import dev.vertebra.compare.Impact.Affected;
import dev.vertebra.report.JsonText;
import java.io.IOException;
import java.util.Locale;

/** Evidence that no longer holds, as a member of a JSON object. */
final class ImpactJson {
  private final JsonGenerator json;

  ImpactJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Impact impact) throws IOException {
    json.writeObjectFieldStart("impact");
    json.writeNumberField("considered", impact.considered());
    json.writeNumberField("open", impact.count(Impact.Standing.OPEN));
    json.writeNumberField("replaced", impact.count(Impact.Standing.REPLACED));
    json.writeNumberField("changes", impact.changes());
    json.writeNumberField("idle", impact.idle());
    json.writeArrayFieldStart("affected");
    for (Affected affected : impact.affected()) {
      affected(affected);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("reviewed");
    for (Impact.Reviewed link : impact.reviewed()) {
      json.writeStartObject();
      json.writeStringField("from", link.from().value());
      json.writeStringField("relation", link.relation());
      json.writeStringField("to", link.to().value());
      json.writeStringField("by", JsonText.whole(link.by()));
      json.writeStringField("day", link.day());
      json.writeNumberField("entry", link.number());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void affected(Affected affected) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("record");
    RecordText.write(json, affected.record());
    json.writeEndObject();
    json.writeStringField("standing", affected.standing().name().toLowerCase(Locale.ROOT));
    json.writeObjectFieldStart("cause");
    json.writeStringField("record", affected.cause().record().value());
    json.writeStringField("what", JsonText.whole(affected.cause().what()));
    json.writeEndObject();
    json.writeArrayFieldStart("path");
    for (Impact.Step step : affected.path()) {
      json.writeStartObject();
      json.writeStringField("relation", step.relation());
      json.writeStringField("heading", step.heading().name().toLowerCase(Locale.ROOT));
      json.writeStringField("to", step.to().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (affected.replacement().isPresent()) {
      json.writeObjectFieldStart("replacement");
      json.writeStringField("by", affected.replacement().get().by().value());
      json.writeStringField("how", JsonText.whole(affected.replacement().get().how()));
      json.writeEndObject();
    }
    if (!affected.hint().isEmpty()) {
      json.writeStringField("hint", JsonText.whole(affected.hint()));
    }
    json.writeEndObject();
  }
}
