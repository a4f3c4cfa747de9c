package dev.vertebra.render.site.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.ReleaseView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Every record as JSON of {@code records-v1.schema.json}, one record to a line. Values are texts as
 * their author wrote them: {@code 1.10} stays what it is.
 */
final class RecordsJson {
  /** Name and version of the shape. */
  static final String SCHEMA = "vertebra-records/v1";

  private static final int LAST_PRINTABLE = '~';

  private final Pages pages;
  private final JsonGenerator json;

  private RecordsJson(Pages pages, JsonGenerator json) {
    this.pages = pages;
    this.json = json;
  }

  static byte[] bytes(Pages pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setHighestNonEscapedChar(LAST_PRINTABLE);
      new RecordsJson(pages, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private void write() throws IOException {
    ReleaseView release = pages.release();
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("tool", "vertebra " + release.toolVersion());
    text("product", release.product());
    text("release", release.version());
    json.writeStringField("state", release.state());
    text("profile", release.profile());
    json.writeArrayFieldStart("records");
    for (EvidenceRecord record : pages.records()) {
      json.writeRaw('\n');
      record(record);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void record(EvidenceRecord record) throws IOException {
    Profile profile = pages.publication().profile();
    json.writeStartObject();
    text("id", record.id().value());
    text("kind", record.kind());
    text("title", record.title());
    text("status", record.status());
    json.writeBooleanField("effective", profile.isEffective(record));
    json.writeStringField("stage", profile.kind(record.kind()).map(KindSpec::stage).orElse(""));
    text("file", record.span().file());
    json.writeNumberField("line", record.span().line());
    json.writeStringField("sha256", record.digest().hex());
    json.writeArrayFieldStart("clauses");
    for (ClauseRef clause : record.clauses()) {
      json.writeString(SafeText.of(RecordTable.clause(clause)));
    }
    json.writeEndArray();
    json.writeFieldName("fields");
    fields(record.fields());
    json.writeArrayFieldStart("links");
    for (TraceLink link : pages.publication().graph().outgoing(record.id())) {
      link(link);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void fields(Map<String, Field> fields) throws IOException {
    json.writeStartObject();
    for (Field field : fields.values()) {
      json.writeFieldName(SafeText.of(field.name()));
      value(field.value());
    }
    json.writeEndObject();
  }

  private void value(Value value) throws IOException {
    if (value instanceof Value.Items items) {
      json.writeStartArray();
      for (Value item : items.items()) {
        value(item);
      }
      json.writeEndArray();
    } else if (value instanceof Value.Structure structure) {
      fields(structure.fields());
    } else {
      json.writeString(SafeText.of(value.text()));
    }
  }

  private void link(TraceLink link) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", link.relation());
    text("to", link.target());
    json.writeBooleanField("resolved", link.to().isPresent());
    json.writeStringField("strength", link.strength().label());
    text("reason", link.reason());
    json.writeStringField("origin", link.origin().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private void text(String name, String text) throws IOException {
    json.writeStringField(name, SafeText.of(text));
  }
}
