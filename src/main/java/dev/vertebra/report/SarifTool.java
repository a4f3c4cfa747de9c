package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vertebra.diagnostic.Code;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code tool} of a {@link SarifReport}: the compiler and what its codes mean. */
final class SarifTool {
  private static final Pattern SEMANTIC_VERSION =
      Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?");

  private SarifTool() {}

  static void write(JsonGenerator json, Report report, Collection<Code> codes) throws IOException {
    Map<String, Integer> asked =
        report.tally().rules().stream()
            .collect(Collectors.toMap(run -> run.code().id(), run -> run.records().size()));
    String version = report.origin().toolVersion();
    json.writeStartObject();
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Vertebra");
    json.writeStringField("version", version);
    if (SEMANTIC_VERSION.matcher(version).matches()) {
      json.writeStringField("semanticVersion", version);
    }
    json.writeArrayFieldStart("rules");
    for (Code code : codes) {
      rule(json, code, asked);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, Code code, Map<String, Integer> asked)
      throws IOException {
    RuleText text = RuleText.of(code);
    json.writeStartObject();
    json.writeStringField("id", code.id());
    json.writeStringField("name", code.name());
    text(json, "shortDescription", text.title());
    text(json, "fullDescription", OneLine.of(text.meaning()));
    if (!text.page().isEmpty()) {
      json.writeObjectFieldStart("help");
      json.writeStringField("text", text.plainPage());
      json.writeStringField("markdown", text.page());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", code.severity().label());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    if (!text.group().isEmpty()) {
      json.writeString(text.group());
    }
    json.writeEndArray();
    if (asked.containsKey(code.id())) {
      json.writeNumberField("recordsAsked", asked.get(code.id()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
