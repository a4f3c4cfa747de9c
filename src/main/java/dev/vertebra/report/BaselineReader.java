package dev.vertebra.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.vertebra.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads a {@link Baseline} out of an earlier run's {@link JsonReport}. */
public final class BaselineReader {
  private static final String HOW = "make one with `--report json=FILE`";

  private final Baseline baseline = new Baseline();
  private final JsonParser json;

  private BaselineReader(JsonParser json) {
    this.json = json;
  }

  /**
   * The open findings of a report, those that it left out as known included.
   *
   * @throws BaselineException when the bytes are no such report
   * @throws IOException when they cannot be read
   */
  public static Baseline read(InputStream in) throws IOException, BaselineException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      return new BaselineReader(json).report();
    } catch (JsonProcessingException e) {
      throw new BaselineException(
          "it is no JSON (" + e.getOriginalMessage().lines().findFirst().orElse("") + "); " + HOW,
          e);
    }
  }

  private Baseline report() throws IOException, BaselineException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new BaselineException("it is no JSON report of Vertebra; " + HOW);
    }
    String schema = "";
    boolean listed = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      switch (member) {
        case "schema" -> {
          schema = value == JsonToken.VALUE_STRING ? json.getText() : "";
          requireSchema(schema);
        }
        case "findings", "known" -> {
          listed |= member.equals("findings");
          // A reader that does not know the schema yet does not know what these are.
          requireSchema(schema);
          findings();
        }
        default -> json.skipChildren();
      }
    }
    requireSchema(schema);
    if (!listed || json.nextToken() != null) {
      throw new BaselineException("it is not one whole JSON report; " + HOW);
    }
    return baseline;
  }

  private static void requireSchema(String schema) throws BaselineException {
    if (schema.isEmpty()) {
      throw new BaselineException("it is no JSON report of Vertebra; " + HOW);
    }
    if (!schema.equals(JsonReport.SCHEMA)) {
      throw new BaselineException(
          "its schema is `" + schema + "`, not `" + JsonReport.SCHEMA + "`; " + HOW);
    }
  }

  private void findings() throws IOException, BaselineException {
    requireToken(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      requireToken(JsonToken.START_OBJECT);
      finding();
    }
  }

  private void finding() throws IOException, BaselineException {
    String fingerprint = "";
    Optional<Severity> severity = Optional.empty();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "fingerprint" -> fingerprint = json.getText();
        case "severity" -> severity = severity(json.getText());
        case "consequences" -> findings();
        default -> json.skipChildren();
      }
    }
    if (fingerprint.isEmpty()) {
      throw new BaselineException(
          "its findings have no fingerprints, as those of earlier versions of Vertebra; " + HOW);
    }
    baseline.add(
        fingerprint,
        severity.orElseThrow(() -> new BaselineException("a finding has no severity; " + HOW)));
  }

  private static Optional<Severity> severity(String label) {
    return Arrays.stream(Severity.values()).filter(s -> s.label().equals(label)).findFirst();
  }

  private void requireToken(JsonToken expected) throws BaselineException {
    if (json.currentToken() != expected) {
      throw new BaselineException("it is not one whole JSON report; " + HOW);
    }
  }
}
