package dev.vertebra.check.time;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The first day on which each role and person was trained, under every name that approvals use. */
final class Signers {
  private final Map<String, EvidenceRecord> known = new TreeMap<>();
  private final Map<String, LocalDate> trained = new TreeMap<>();
  private final Map<String, List<EvidenceRecord>> trainings = new TreeMap<>();

  Signers(Inspection inspection) {
    for (EvidenceRecord signer : inspection.all("role")) {
      known.put(signer.id().value(), signer);
      known.putIfAbsent(signer.title(), signer);
    }
    for (EvidenceRecord person : inspection.all("person")) {
      known.put(person.id().value(), person);
      known.putIfAbsent(person.text("name"), person);
    }
    for (EvidenceRecord training : inspection.all("training-record")) {
      for (EvidenceRecord signer : inspection.linked(training, "trained")) {
        trainings.computeIfAbsent(signer.id().value(), id -> new ArrayList<>()).add(training);
      }
    }
    for (EvidenceRecord training : inspection.effective("training-record")) {
      for (EvidenceRecord signer : inspection.graph().targets(training.id(), "trained")) {
        training
            .day("completed")
            .ifPresent(day -> trained.merge(signer.id().value(), day, Signers::earlier));
      }
    }
  }

  /** Whether the role or the person that signed had completed a training by this day. */
  boolean isTrained(Value.Structure approval, LocalDate day) {
    return names(approval)
        .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
        .flatMap(signer -> Optional.ofNullable(trained.get(signer.id().value())).stream())
        .anyMatch(first -> !first.isAfter(day));
  }

  /** Whether the role in which somebody signed is on record. */
  boolean isRole(Value.Structure approval) {
    return known.containsKey(approval.text("role"));
  }

  /** Adds what is known about the signer and what to write. */
  Diagnostic explain(Diagnostic found, Value.Structure approval) {
    Optional<EvidenceRecord> signer =
        names(approval).flatMap(name -> Optional.ofNullable(known.get(name)).stream()).findFirst();
    if (signer.isEmpty()) {
      Diagnostic unknown =
          found
              .restingOn(Fact.signer(approval.text("role")))
              .labelled("no role or person record has this id or name");
      for (String help : Suggestions.help(approval.text("role"), known.keySet())) {
        unknown = unknown.helped(help);
      }
      return unknown;
    }
    EvidenceRecord record = signer.get();
    LocalDate first = trained.get(record.id().value());
    Diagnostic seen =
        found.see(
            record.idSpan(),
            first == null ? "no completed training names this" : "first trained on " + first);
    for (EvidenceRecord training : trainings.getOrDefault(record.id().value(), List.of())) {
      String id = training.id().value();
      seen =
          seen.see(training.idSpan(), "a training that names it")
              .restingOn(Fact.field(id, "completed"))
              .restingOn(Fact.record(id))
              .restingOn(Fact.inForce(id));
    }
    return seen
        .helped(
            "add the completed training-record that qualifies it: `trained: " + record.id() + "`");
  }

  private static Stream<String> names(Value.Structure approval) {
    return Stream.of(approval.text("role"), approval.text("by"));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
