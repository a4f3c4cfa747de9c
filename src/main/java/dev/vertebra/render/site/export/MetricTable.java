package dev.vertebra.render.site.export;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.render.page.MetricView;
import dev.vertebra.render.page.OutcomeView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import dev.vertebra.render.page.RunView;
import java.util.List;

/** Every figure of every run. */
final class MetricTable {
  private MetricTable() {}

  static byte[] csv(Pages pages) {
    Csv table =
        new Csv(
            List.of(
                "run",
                "executed",
                "model-version",
                "datasets",
                "protocol",
                "metric",
                "subgroup",
                "value",
                "numerator",
                "n",
                "interval-low",
                "interval-high",
                "interval",
                "criteria",
                "result-file"));
    for (RunView run : pages.runs()) {
      add(run, pages.publication(), table);
    }
    return table.bytes();
  }

  private static void add(RunView run, Publication publication, Csv table) {
    RecordId id = new RecordId(run.run().id());
    String executed = publication.graph().get(id).text("executed");
    String version = targets(id, "evaluates", publication);
    String datasets = targets(id, "uses-data", publication);
    String protocols = targets(id, "follows", publication);
    for (MetricView metric : run.metrics()) {
      table.add(
          List.of(
              run.run().id(),
              executed,
              version,
              datasets,
              protocols,
              metric.name(),
              metric.subgroup(),
              metric.value(),
              metric.numerator(),
              metric.n(),
              metric.low(),
              metric.high(),
              metric.interval(),
              criteria(run, metric),
              run.resultPath()));
    }
  }

  private static String criteria(RunView run, MetricView metric) {
    List<String> held =
        run.outcomes().stream()
            .filter(o -> o.metric().equals(metric.name()) && o.subgroup().equals(metric.subgroup()))
            .map(MetricTable::criterion)
            .toList();
    return String.join("; ", held);
  }

  private static String criterion(OutcomeView outcome) {
    return outcome.statistic()
        + " "
        + outcome.bound()
        + " "
        + outcome.limit()
        + ": "
        + outcome.verdict().label();
  }

  private static String targets(RecordId id, String relation, Publication publication) {
    return String.join(
        " ",
        publication.graph().targets(id, relation).stream()
            .map(EvidenceRecord::id)
            .map(RecordId::value)
            .toList());
  }
}
