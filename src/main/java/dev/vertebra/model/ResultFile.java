package dev.vertebra.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program wrote about a run or a training.
 *
 * @param path the file
 * @param schema its schema name
 * @param run the run that it says it belongs to; empty when it does not say
 * @param program the program
 * @param modelSystem the model-system digest that the program computed
 * @param components components as the program read them
 * @param inputs input files as the program read them
 * @param outputs files that the program wrote
 * @param parameters what it was run with, in the file's order; only single values
 * @param metrics figures, in the file's order
 */
public record ResultFile(
    String path,
    String schema,
    String run,
    Optional<NamedDigest> program,
    Optional<Sha256> modelSystem,
    List<NamedDigest> components,
    List<NamedDigest> inputs,
    List<NamedDigest> outputs,
    Map<String, String> parameters,
    List<Metric> metrics) {
  public ResultFile {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    components = List.copyOf(components);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    metrics = List.copyOf(metrics);
  }

  /** The figure of this name and subgroup. */
  public Optional<Metric> metric(String name, String subgroup) {
    return metrics.stream()
        .filter(m -> m.name().equals(name) && m.subgroup().equals(subgroup))
        .findFirst();
  }
}
