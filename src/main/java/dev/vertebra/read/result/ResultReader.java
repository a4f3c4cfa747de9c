package dev.vertebra.read.result;

import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Metric;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a run result or a training result. */
final class ResultReader {
  /** Schema of the result of a validation run. */
  static final String RUN = "https://vertebra.dev/schema/run-result/v1";

  /** Schema of the result of a training. */
  static final String TRAINING = "https://vertebra.dev/schema/training-result/v1";

  private static final Pattern SCHEMA =
      Pattern.compile("\"schema\"\\s*:\\s*\"https://vertebra\\.dev/schema/(run|training)-result/");
  private static final List<String> RUN_KEYS =
      List.of("schema", "run", "program", "modelSystem", "inputs", "parameters", "metrics");
  private static final List<String> TRAINING_KEYS =
      List.of("schema", "program", "inputs", "outputs", "parameters");

  private final Scope scope;
  private final JsonShape shape;

  private ResultReader(Scope scope) {
    this.scope = scope;
    this.shape = new JsonShape(scope);
  }

  /** Whether a text names one of the schemas. */
  static boolean isResult(String text) {
    return SCHEMA.matcher(text).find();
  }

  /** Reads the scope's file; empty when it is not JSON or of no known schema. */
  static Optional<ResultFile> read(Scope scope) {
    return JsonReader.read(scope).flatMap(new ResultReader(scope)::file);
  }

  private Optional<ResultFile> file(Node root) {
    if (!(root instanceof Node.Mapping object)) {
      shape.wrongType(root, "the file", "an object");
      return Optional.empty();
    }
    String schema = shape.text(object, "schema", JsonShape.OPTIONAL);
    if (!schema.equals(RUN) && !schema.equals(TRAINING)) {
      unknownSchema(object, schema);
      return Optional.empty();
    }
    shape.numbersIn(object);
    boolean isRun = schema.equals(RUN);
    shape.keys(object, "the result", isRun ? RUN_KEYS : TRAINING_KEYS);
    Optional<NamedDigest> program =
        shape
            .object(object, "program", JsonShape.REQUIRED)
            .flatMap(p -> shape.digest(p, "program"));
    List<NamedDigest> inputs = shape.digests(object, "inputs");
    Optional<Node.Mapping> system =
        isRun ? shape.object(object, "modelSystem", JsonShape.REQUIRED) : Optional.empty();
    system.ifPresent(s -> shape.keys(s, "`modelSystem`", List.of("sha256", "components")));
    Optional<Sha256> systemDigest = system.flatMap(s -> shape.sha256(s, "modelSystem"));
    List<NamedDigest> components =
        system.map(s -> shape.digests(s, "components")).orElse(List.of());
    List<NamedDigest> outputs = isRun ? List.of() : shape.digests(object, "outputs");
    List<Metric> metrics = isRun ? metrics(object) : List.of();
    String run = isRun ? shape.text(object, "run", JsonShape.REQUIRED) : "";
    shape.finish();
    return Optional.of(
        new ResultFile(
            scope.text().path(),
            schema,
            run,
            program,
            systemDigest,
            components,
            inputs,
            outputs,
            parameters(object),
            metrics));
  }

  private Map<String, String> parameters(Node.Mapping object) {
    Map<String, String> parameters = new LinkedHashMap<>();
    shape
        .value(object, "parameters")
        .filter(Node.Mapping.class::isInstance)
        .ifPresent(
            p ->
                ((Node.Mapping) p)
                    .entries()
                    .forEach(
                        e -> {
                          if (e.value() instanceof Node.Scalar scalar) {
                            parameters.put(e.key().text(), scalar.text());
                          }
                        }));
    return parameters;
  }

  private List<Metric> metrics(Node.Mapping object) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    List<Node> items = shape.array(object, "metrics");
    MetricReader reader = new MetricReader(shape, scope);
    for (Node item : items) {
      Optional<Metric> metric = reader.read(item);
      metric.ifPresent(
          m -> {
            Metric first = metrics.putIfAbsent(m.name() + "\n" + m.subgroup(), m);
            if (first != null) {
              scope.add(
                  scope
                      .at(m.name() + " " + m.subgroup())
                      .finding(
                          ReadCodes.RESULT_DUPLICATE_METRIC,
                          m.span(),
                          "`" + m.name() + "` of subgroup `" + m.subgroup() + "` stands here again")
                      .labelled("this one is not read")
                      .see(first.span(), "it stands here first")
                      .helped("a result states each figure once"));
            }
          });
    }
    return new ArrayList<>(metrics.values());
  }

  private void unknownSchema(Node.Mapping object, String schema) {
    Node place = shape.value(object, "schema").orElse(object);
    int end = place == object ? Math.min(object.start() + 1, object.end()) : place.end();
    String message =
        schema.isEmpty()
            ? "the result file names no schema"
            : "`" + Shorten.text(schema) + "` is not a schema of result files";
    var finding = scope.finding(ReadCodes.RESULT_SCHEMA, scope.span(place.start(), end), message);
    for (String help : Suggestions.help(schema, List.of(RUN, TRAINING))) {
      finding = finding.helped(help);
    }
    scope.add(finding.helped("write `\"schema\": \"" + RUN + "\"` or `…/training-result/v1`"));
  }
}
