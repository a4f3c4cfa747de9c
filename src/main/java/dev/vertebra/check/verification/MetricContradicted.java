package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A figure that a run restates equals the result file's as a number: {@code 0.80} equals {@code
 * 0.8}, but {@code 0.83} does not equal {@code 0.834}. A restated figure is never rounded.
 *
 * <p>Source: ISO 13485 4.2.5 (records stay accurate), 7.3.6; an auditor found result files and
 * stated values that were not aligned.
 */
public final class MetricContradicted implements Rule {
  private static final Code CODE = Code.error("VT304", "metric-contradicted");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.runsWithResult().stream()
        .filter(run -> !run.structures("metrics").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : population(inspection)) {
      List<Value.Structure> restated = run.structures("metrics");
      Optional<ResultFile> result = inspection.graph().run(run.id()).flatMap(RunAssessment::result);
      if (!restated.isEmpty() && result.isPresent()) {
        Map<String, Metric> measured = index(result.get());
        restated.forEach(figure -> compare(run, figure, measured).ifPresent(found::add));
      }
    }
    return found;
  }

  private static Map<String, Metric> index(ResultFile result) {
    Map<String, Metric> byName = new TreeMap<>();
    result.metrics().forEach(m -> byName.putIfAbsent(key(m.name(), m.subgroup()), m));
    return byName;
  }

  private static String key(String metric, String subgroup) {
    return subgroup.isEmpty() || subgroup.equals("all") ? metric : metric + " in " + subgroup;
  }

  private Optional<Diagnostic> compare(
      EvidenceRecord run, Value.Structure restated, Map<String, Metric> measured) {
    String key = key(restated.text("metric"), restated.text("subgroup"));
    String figure = Figures.named(restated.text("metric"), restated.text("subgroup"));
    Metric metric = measured.get(key);
    if (metric == null) {
      return Optional.of(unknown(run, restated, figure, measured.values()));
    }
    return restated
        .decimal("value")
        .filter(value -> value.compareTo(metric.value()) != 0)
        .map(
            value ->
                at(
                        run,
                        restated,
                        "value",
                        name(run)
                            + " restates "
                            + figure
                            + " as "
                            + restated.text("value")
                            + ", its result says "
                            + metric.text())
                    .labelled("the result file says " + metric.text())
                    .see(metric.span(), "the figure as the program wrote it")
                    .helped("write `value: " + metric.text() + "`, with every digit"));
  }

  private Diagnostic unknown(
      EvidenceRecord run, Value.Structure restated, String figure, Collection<Metric> measured) {
    String metric = restated.text("metric");
    Set<String> groups = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (Metric known : measured) {
      names.add(known.name());
      if (known.name().equals(metric)) {
        groups.add(known.subgroup());
      }
    }
    boolean otherGroup = !groups.isEmpty() && restated.field("subgroup").isPresent();
    String word = otherGroup ? "subgroup" : "metric";
    Diagnostic found =
        at(
                run,
                restated,
                word,
                name(run) + " restates " + figure + ", which its result does not have")
            .labelled("no such figure in the result file");
    for (String help : Suggestions.help(restated.text(word), otherGroup ? groups : names)) {
      found = found.helped(help);
    }
    return found;
  }

  private Diagnostic at(
      EvidenceRecord run, Value.Structure restated, String field, String message) {
    return finding(run, restated.spanOf(field), message)
        .targeting(restated.text("metric") + "/" + Figures.group(restated))
        .restingOn(Fact.resultOf(run.id().value()));
  }
}
