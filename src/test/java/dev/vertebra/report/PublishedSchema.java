package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** A JSON Schema, in the hands of a validator that is not ours. */
record PublishedSchema(JsonSchema schema) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static PublishedSchema findings() {
    return of(read("/dev/vertebra/schema/findings-v1.schema.json"), VersionFlag.V202012);
  }

  static PublishedSchema changes() {
    return of(read("/dev/vertebra/schema/changes-v1.schema.json"), VersionFlag.V202012);
  }

  /** Name of every member that the schema of changes describes. */
  static Set<String> describedOfChanges() {
    Set<String> names = new TreeSet<>();
    described(read("/dev/vertebra/schema/changes-v1.schema.json"), names);
    return names;
  }

  /** Name of every member that it describes. */
  static Set<String> described() {
    Set<String> names = new TreeSet<>();
    described(read("/dev/vertebra/schema/findings-v1.schema.json"), names);
    return names;
  }

  static PublishedSchema sarif() {
    return of(read("/sarif/sarif-schema-2.1.0.json"), VersionFlag.V7);
  }

  void accepts(JsonNode document) {
    assertThat(schema.validate(document)).isEmpty();
  }

  private static PublishedSchema of(JsonNode schema, VersionFlag version) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return new PublishedSchema(JsonSchemaFactory.getInstance(version).getSchema(schema, config));
  }

  private static void described(JsonNode node, Set<String> names) {
    node.path("properties").fieldNames().forEachRemaining(names::add);
    node.forEach(below -> described(below, names));
  }

  private static JsonNode read(String resource) {
    try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
