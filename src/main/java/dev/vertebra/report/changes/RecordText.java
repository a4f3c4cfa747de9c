package dev.vertebra.report.changes;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.compare.RecordAt;
import dev.vertebra.report.JsonText;
import java.io.IOException;

/** A record in one state, as members of a JSON object. */
final class RecordText {
  private RecordText() {}

  static void write(JsonGenerator json, RecordAt record) throws IOException {
    json.writeStringField("id", record.id().value());
    json.writeStringField("kind", JsonText.whole(record.kind()));
    json.writeStringField("title", JsonText.whole(record.title()));
    json.writeStringField("state", JsonText.whole(record.state()));
    json.writeBooleanField("inForce", record.isInForce());
    json.writeStringField("file", JsonText.whole(record.file()));
    json.writeNumberField("line", record.line());
    json.writeStringField("sha256", record.digest().hex());
  }
}
