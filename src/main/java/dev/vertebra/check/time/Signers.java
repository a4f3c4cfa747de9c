package dev.vertebra.check.time;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Parties;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** When each role and person was qualified by training, under every name that approvals use. */
public final class Signers {
  private final Parties known;
  private final Map<String, List<Training>> trained = new TreeMap<>();
  private final Map<String, List<EvidenceRecord>> trainings = new TreeMap<>();

  /** From when to when a training qualifies, both days included. */
  private record Training(LocalDate from, LocalDate until) {
    private boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** Looks up every training. */
  public Signers(Inspection inspection) {
    this.known = new Parties(inspection);
    for (EvidenceRecord training : inspection.all("training-record")) {
      for (EvidenceRecord signer : inspection.linked(training, "trained")) {
        trainings.computeIfAbsent(signer.id().value(), id -> new ArrayList<>()).add(training);
      }
    }
    for (EvidenceRecord training : inspection.effective("training-record")) {
      for (EvidenceRecord signer : inspection.graph().targets(training.id(), "trained")) {
        training
            .day("completed")
            .ifPresent(
                day ->
                    trained
                        .computeIfAbsent(signer.id().value(), id -> new ArrayList<>())
                        .add(new Training(day, training.day("valid-until").orElse(LocalDate.MAX))));
      }
    }
  }

  /** Whether the role or the person that signed had completed a training by this day. */
  boolean isTrained(Value.Structure approval, LocalDate day) {
    return isTrained(names(approval), day);
  }

  /** Whether the role or person of this name had completed a training by this day. */
  public boolean isTrained(String name, LocalDate day) {
    return isTrained(Stream.of(name), day);
  }

  private boolean isTrained(Stream<String> names, LocalDate day) {
    return names
        .flatMap(name -> known.find(name).stream())
        .flatMap(signer -> Optional.ofNullable(trained.get(signer.id().value())).stream())
        .flatMap(List::stream)
        .anyMatch(training -> training.covers(day));
  }

  /** Whether the role in which somebody signed is on record. */
  boolean isRole(Value.Structure approval) {
    return known.find(approval.text("role")).isPresent();
  }

  /** Adds what is known about the signer and what to write. */
  Diagnostic explain(Diagnostic found, Value.Structure approval) {
    return explain(found, names(approval), approval.text("role"));
  }

  /** Adds what is known about the role or person of this name and what to write. */
  public Diagnostic explain(Diagnostic found, String name) {
    return explain(found, Stream.of(name), name);
  }

  private Diagnostic explain(Diagnostic found, Stream<String> names, String written) {
    Optional<EvidenceRecord> signer = names.flatMap(name -> known.find(name).stream()).findFirst();
    if (signer.isEmpty()) {
      Diagnostic unknown =
          found
              .restingOn(Fact.signer(written))
              .labelled("no role or person record has this id or name");
      for (String help : Suggestions.help(written, known.names())) {
        unknown = unknown.helped(help);
      }
      return unknown;
    }
    EvidenceRecord record = signer.get();
    Diagnostic seen =
        found.see(record.idSpan(), known(trained.getOrDefault(record.id().value(), List.of())));
    for (EvidenceRecord training : trainings.getOrDefault(record.id().value(), List.of())) {
      String id = training.id().value();
      seen =
          seen.see(training.idSpan(), "a training that names it")
              .restingOn(Fact.field(id, "completed"))
              .restingOn(Fact.record(id))
              .restingOn(Fact.inForce(id));
    }
    return seen.helped(
        "add the completed training-record that qualifies it: `trained: " + record.id() + "`");
  }

  private static Stream<String> names(Value.Structure approval) {
    return Stream.of(approval.text("role"), approval.text("by"));
  }

  private static String known(List<Training> trainings) {
    return trainings.stream()
        .min(Comparator.comparing(Training::from))
        .map(
            first ->
                "first trained on "
                    + first.from()
                    + (first.until().equals(LocalDate.MAX) ? "" : ", valid until " + first.until()))
        .orElse("no completed training names this");
  }
}
