package dev.vertebra.report.changes;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.compare.ApprovalChange;
import dev.vertebra.compare.ArtifactChange;
import dev.vertebra.compare.CatalogueChange;
import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.FieldChange;
import dev.vertebra.compare.FigureChange;
import dev.vertebra.compare.FindingChange;
import dev.vertebra.compare.LinkChange;
import dev.vertebra.compare.RecordAt;
import dev.vertebra.compare.RecordClass;
import dev.vertebra.compare.RecordDelta;
import dev.vertebra.compare.RunChange;
import dev.vertebra.compare.SettingChange;
import dev.vertebra.compare.SystemChange;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Verdict;
import dev.vertebra.report.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison as JSON of the schema {@value #SCHEMA}, which {@code schema/changes-v1.schema.json}
 * describes: all of it, nothing shortened. Members may be added to a schema version, never taken
 * away or given another meaning.
 */
public final class ChangesJson {
  /** Name and version of the shape. */
  public static final String SCHEMA = "vertebra-changes/v1";

  private final Comparison comparison;
  private final JsonGenerator json;

  private ChangesJson(Comparison comparison, JsonGenerator json) {
    this.comparison = comparison;
    this.json = json;
  }

  /**
   * The whole comparison; lines end in LF.
   *
   * @param tool the compiler and its version
   */
  public static String of(Comparison comparison, String tool) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.to(text)) {
      new ChangesJson(comparison, json).write(tool);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse text", e);
    }
    return text.append('\n').toString();
  }

  private void write(String tool) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("tool", tool);
    endpoint("before", comparison.before());
    endpoint("after", comparison.after());
    json.writeBooleanField("same", comparison.isSame());
    json.writeObjectFieldStart("counts");
    for (RecordClass sort : RecordClass.values()) {
      json.writeNumberField(sort.label(), comparison.count(sort));
    }
    json.writeEndObject();
    system();
    new ImpactJson(json).write(comparison.impact());
    records();
    verdicts();
    clauses();
    findings();
    settings();
    json.writeEndObject();
  }

  private void endpoint(String name, Comparison.Endpoint side) throws IOException {
    json.writeObjectFieldStart(name);
    text("label", side.label());
    text("release", side.release());
    text("state", side.state());
    json.writeNumberField("records", side.records());
    json.writeNumberField("links", side.links());
    json.writeNumberField("proven", side.proven());
    json.writeNumberField("spine", side.spine().total());
    json.writeEndObject();
  }

  private void system() throws IOException {
    SystemChange system = comparison.system();
    json.writeObjectFieldStart("modelSystem");
    json.writeBooleanField("same", system.isSame());
    identity("before", system.before());
    identity("after", system.after());
    json.writeArrayFieldStart("components");
    for (SystemChange.ComponentChange component : system.components()) {
      json.writeStartObject();
      text("change", component.fate().label());
      text("role", component.role());
      id("record", component.record());
      file("before", component.before());
      file("after", component.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void identity(String name, Optional<SystemChange.SystemAt> system) throws IOException {
    if (system.isPresent()) {
      json.writeObjectFieldStart(name);
      text("release", system.get().release());
      text("modelVersion", system.get().modelVersion().value());
      text("sha256", system.get().digest().hex());
      json.writeEndObject();
    }
  }

  private void records() throws IOException {
    json.writeArrayFieldStart("records");
    for (RecordDelta delta : comparison.records()) {
      if (delta.sort() != RecordClass.UNCHANGED) {
        record(delta);
      }
    }
    json.writeEndArray();
  }

  private void record(RecordDelta delta) throws IOException {
    json.writeStartObject();
    text("class", delta.sort().label());
    text("id", delta.record().id().value());
    text("knownBy", delta.basis().label());
    at("before", delta.before());
    at("after", delta.after());
    json.writeArrayFieldStart("fields");
    for (FieldChange field : delta.fields()) {
      json.writeStartObject();
      text("change", field.fate().label());
      text("field", field.field());
      text("before", field.before());
      text("after", field.after());
      redLine(field.redLine());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    for (LinkChange link : delta.links()) {
      json.writeStartObject();
      text("change", link.fate().label());
      text("relation", link.relation());
      optional("before", link.before());
      optional("after", link.after());
      optional("sha256Before", link.digestBefore().map(Sha256::hex));
      optional("sha256After", link.digestAfter().map(Sha256::hex));
      json.writeEndObject();
    }
    json.writeEndArray();
    marks(delta);
    json.writeEndObject();
  }

  private void marks(RecordDelta delta) throws IOException {
    json.writeArrayFieldStart("clauses");
    for (var clause : delta.clauses()) {
      json.writeStartObject();
      text("change", clause.fate().label());
      text("clause", clause.clause());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("approvals");
    for (ApprovalChange approval : delta.approvals()) {
      json.writeStartObject();
      text("change", approval.fate().label());
      text("by", approval.by());
      text("role", approval.role());
      text("at", approval.at());
      text("meaning", approval.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("files");
    for (ArtifactChange file : delta.artifacts()) {
      json.writeStartObject();
      text("change", file.fate().label());
      text("field", file.field());
      file("before", file.before());
      file("after", file.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void at(String name, Optional<RecordAt> record) throws IOException {
    if (record.isPresent()) {
      json.writeObjectFieldStart(name);
      RecordText.write(json, record.get());
      json.writeEndObject();
    }
  }

  private void redLine(WordDiff diff) throws IOException {
    json.writeArrayFieldStart("redLine");
    for (WordDiff.Run run : diff.runs()) {
      json.writeStartObject();
      text("sort", run.sort().name().toLowerCase(Locale.ROOT));
      text("words", String.join(" ", run.words()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void verdicts() throws IOException {
    json.writeObjectFieldStart("verdicts");
    json.writeNumberField("runsKept", comparison.verdicts().runsKept());
    json.writeNumberField("criteriaKept", comparison.verdicts().figuresKept());
    json.writeArrayFieldStart("runs");
    for (RunChange run : comparison.verdicts().runs()) {
      json.writeStartObject();
      text("run", run.run().value());
      optional("before", run.before().map(Verdict::label));
      optional("after", run.after().map(Verdict::label));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("criteria");
    for (FigureChange figure : comparison.verdicts().figures()) {
      json.writeStartObject();
      text("change", figure.fate().label());
      text("metric", figure.metric());
      text("subgroup", figure.subgroup());
      text("statistic", figure.statistic());
      ids("verifies", figure.subjects());
      figure("before", figure.before());
      figure("after", figure.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void figure(String name, Optional<FigureChange.FigureAt> at) throws IOException {
    if (at.isEmpty()) {
      return;
    }
    FigureChange.FigureAt figure = at.get();
    json.writeObjectFieldStart(name);
    text("run", figure.run().value());
    text("protocol", figure.protocol().value());
    text("bound", figure.bound());
    text("limit", figure.limit());
    text("figure", figure.figure());
    text("estimate", figure.estimate());
    optional("low", figure.interval().map(i -> i.lowText()));
    optional("high", figure.interval().map(i -> i.highText()));
    text("verdict", figure.verdict().label());
    json.writeEndObject();
  }

  private void clauses() throws IOException {
    json.writeArrayFieldStart("catalogues");
    for (CatalogueChange catalogue : comparison.catalogues()) {
      json.writeStartObject();
      text("catalogue", catalogue.id());
      coverage("before", catalogue.before());
      coverage("after", catalogue.after());
      json.writeNumberField("kept", catalogue.kept());
      json.writeArrayFieldStart("clauses");
      for (CatalogueChange.ClauseChange clause : catalogue.clauses()) {
        json.writeStartObject();
        text("clause", clause.clause());
        text("title", clause.title());
        optional("before", clause.before().map(ClauseCoverage.State::label));
        optional("after", clause.after().map(ClauseCoverage.State::label));
        ids("gained", clause.gained());
        ids("lost", clause.lost());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void coverage(String name, Map<ClauseCoverage.State, Integer> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (ClauseCoverage.State state : ClauseCoverage.State.values()) {
      json.writeNumberField(state.label(), counts.getOrDefault(state, 0));
    }
    json.writeNumberField("clauses", CatalogueChange.total(counts));
    json.writeEndObject();
  }

  private void findings() throws IOException {
    json.writeObjectFieldStart("findings");
    json.writeNumberField("openBefore", comparison.findings().openBefore());
    json.writeNumberField("openAfter", comparison.findings().openAfter());
    json.writeNumberField("kept", comparison.findings().kept());
    json.writeArrayFieldStart("changes");
    for (FindingChange change : comparison.findings().list()) {
      Diagnostic finding = change.finding();
      json.writeStartObject();
      text("change", change.turn().label());
      text("fingerprint", change.fingerprint());
      json.writeBooleanField("root", change.rank() == FindingChange.Rank.ROOT);
      text("code", finding.code().id());
      text("severity", finding.severity().label());
      text("record", finding.subject());
      text("target", finding.target());
      text("message", finding.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void settings() throws IOException {
    json.writeArrayFieldStart("settings");
    for (SettingChange setting : comparison.settings()) {
      json.writeStartObject();
      text("setting", setting.name());
      text("before", setting.before());
      text("after", setting.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void ids(String name, List<RecordId> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (RecordId id : ids) {
      json.writeString(id.value());
    }
    json.writeEndArray();
  }

  private void id(String name, Optional<RecordId> id) throws IOException {
    optional(name, id.map(RecordId::value));
  }

  private void file(String name, Optional<ArtifactChange.FileAt> file) throws IOException {
    if (file.isPresent()) {
      json.writeObjectFieldStart(name);
      text("path", file.get().path());
      text("sha256", file.get().digest().hex());
      json.writeEndObject();
    }
  }

  private void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(name, value.get());
    }
  }

  private void text(String name, String value) throws IOException {
    json.writeStringField(name, JsonText.whole(value));
  }
}
