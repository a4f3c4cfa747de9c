package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NaturalOrder;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads from records what happened when. A record without any of its days is counted. */
final class Happenings {

  /** A field that holds a day, and what happened then. */
  private record Dated(String kind, Lane lane, String field, String what) {}

  private static final List<Dated> DATED =
      List.of(
          new Dated("release-decision", Lane.RELEASES, "decided", "decided"),
          new Dated("change-request", Lane.CHANGES, "assessed", "assessed"),
          new Dated("change-request", Lane.CHANGES, "implemented", "implemented"),
          new Dated("validation-run", Lane.VALIDATION, "executed", "executed"),
          new Dated("deployment", Lane.DEPLOYMENTS, "deployed", "in use"),
          new Dated("deployment", Lane.DEPLOYMENTS, "ended", "out of use"),
          new Dated("signal", Lane.SIGNALS, "received", "received"),
          new Dated("signal", Lane.SIGNALS, "disposed", "disposed of"),
          new Dated("capa", Lane.CAPAS, "opened", "opened"),
          new Dated("capa", Lane.CAPAS, "effectiveness", "checked for effectiveness"),
          new Dated("capa", Lane.CAPAS, "closed", "closed"),
          new Dated("regulatory-decision", Lane.DECISIONS, "date", "regulatory decision written"),
          new Dated("design-review", Lane.DECISIONS, "held", "design review held"),
          new Dated("management-review", Lane.DECISIONS, "held", "management review held"),
          new Dated("audit", Lane.DECISIONS, "performed", "audit performed"));

  private static final List<Dated> PERIODS =
      List.of(
          new Dated("deployment", Lane.DEPLOYMENTS, "deployed", "ended"),
          new Dated("signal", Lane.SIGNALS, "received", "disposed"),
          new Dated("capa", Lane.CAPAS, "opened", "closed"));

  private final List<Happening> all = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private final Map<String, Integer> undated = new TreeMap<>();
  private final TraceGraph graph;

  Happenings(Publication publication, Refs refs, Kinds kinds) {
    this.graph = publication.graph();
    for (String kind : DATED.stream().map(Dated::kind).distinct().toList()) {
      for (EvidenceRecord record : kinds.records(kind)) {
        Ref ref = refs.get(record.id());
        int before = all.size();
        DATED.stream().filter(d -> d.kind().equals(kind)).forEach(d -> add(record, ref, d));
        if (all.size() == before) {
          undated.merge(ref.kindTitle(), 1, Integer::sum);
        }
        PERIODS.stream().filter(d -> d.kind().equals(kind)).forEach(d -> period(record, ref, d));
      }
    }
    all.sort(
        Comparator.comparing(Happening::day)
            .thenComparing(Happening::lane)
            .thenComparing(h -> h.record().id(), NaturalOrder::compare));
  }

  /** Everything that happened: by day, then by sort, then by id. */
  List<Happening> all() {
    return List.copyOf(all);
  }

  /** What lasted, by first day. */
  List<Period> periods() {
    return periods.stream().sorted(Comparator.comparing(Period::from)).toList();
  }

  /** Number of records without a day, by kind. */
  Map<String, Integer> undated() {
    return undated;
  }

  private void add(EvidenceRecord record, Ref ref, Dated dated) {
    day(record, dated.field())
        .ifPresent(
            day -> all.add(new Happening(day, dated.lane(), ref, dated.what(), detail(record))));
  }

  private void period(EvidenceRecord record, Ref ref, Dated dated) {
    day(record, dated.field())
        .ifPresent(
            from ->
                periods.add(
                    new Period(
                        from,
                        day(record, dated.what()).filter(to -> !to.isBefore(from)),
                        dated.lane(),
                        ref)));
  }

  private String detail(EvidenceRecord record) {
    return switch (record.kind()) {
      case "release-decision" ->
          (record.text("release") + ", " + record.text("decision").replace('-', ' ')).strip();
      case "validation-run" ->
          graph
              .run(record.id())
              .map(RunAssessment::verdict)
              .map(v -> v.label().replace('-', ' '))
              .orElse("");
      case "signal" -> record.text("signal-type");
      case "deployment" ->
          graph.targets(record.id(), "deploys").stream()
              .map(v -> v.text("release"))
              .findFirst()
              .orElse("");
      default -> "";
    };
  }

  private static Optional<LocalDate> day(EvidenceRecord record, String field) {
    return field.equals("effectiveness")
        ? record.structure(field).flatMap(check -> check.day("checked"))
        : record.calendarDay(field);
  }
}
