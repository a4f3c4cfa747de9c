package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a release decision accepts as a limitation is told to the user: the limitation names the
 * label or instructions for use that state it. A warning when it names none; an error when what it
 * names is no label in force, does not describe the released version, or was approved only after
 * the decision. When a later decision takes the place of the one that limits, its label may have
 * been replaced as well.
 *
 * <p>Source: ISO 14971 7.1 and 8 (information for safety, disclosure of residual risk), ISO 13485
 * 8.3.2; 21 CFR 820.45.
 */
public final class LimitationNotInLabel implements RecordRule {
  private static final Code CODE = Code.warning("VT368", "limitation-not-in-label");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecisions().stream()
        .filter(decision -> !decision.structures("limitations").isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord decision, Inspection inspection) {
    return decision.structures("limitations").stream()
        .flatMap(limitation -> ask(decision, limitation, inspection));
  }

  private Stream<Diagnostic> ask(
      EvidenceRecord decision, Value.Structure limitation, Inspection inspection) {
    String label = limitation.text("label");
    if (label.isBlank()) {
      return Stream.of(
          report(decision, limitation, "metric", "is told to no user")
              .labelled("no `label`")
              .helped("state it in the instructions for use, and name them here: `label: LBL-001`")
              .restingOn(Fact.field(decision.id().value(), "limitations")));
    }
    return wrong(decision, label, inspection).stream()
        .map(
            why ->
                report(decision, limitation, "label", "is not told to the user by " + name(label))
                    .labelled(why)
                    .helped("name the label or instructions for use that state it")
                    .restingOn(Fact.record(label))
                    .restingOn(Fact.linksFrom(label, "describes"))
                    .at(Severity.ERROR));
  }

  private static Optional<String> wrong(EvidenceRecord decision, String id, Inspection inspection) {
    Optional<EvidenceRecord> label =
        RecordId.isValid(id) ? inspection.graph().find(new RecordId(id)) : Optional.empty();
    if (label.isEmpty() || !label.get().kind().equals("label")) {
      return Optional.of("not a label record");
    }
    if (!inspection.isEffective(label.get()) && !isReplaced(decision, label.get(), inspection)) {
      return Optional.of("it is " + inspection.state(label.get()));
    }
    List<EvidenceRecord> described = inspection.linked(label.get(), "describes");
    if (inspection.linked(decision, "releases").stream().noneMatch(described::contains)) {
      return Optional.of("it does not describe the released version");
    }
    Optional<LocalDate> decided = decision.moment("decided").map(OffsetDateTime::toLocalDate);
    return inspection
        .approved(label.get())
        .filter(day -> decided.filter(day::isAfter).isPresent())
        .map(day -> "approved " + day + ", after the decision");
  }

  /**
   * Whether another decision took the place of this one, and a label in force that of its label.
   */
  private static boolean isReplaced(
      EvidenceRecord decision, EvidenceRecord label, Inspection inspection) {
    if (inspection.sources(decision, "supersedes").isEmpty()) {
      return false;
    }
    Set<RecordId> seen = new HashSet<>();
    Deque<EvidenceRecord> open = new ArrayDeque<>(List.of(label));
    while (!open.isEmpty()) {
      for (EvidenceRecord later : inspection.graph().sources(open.remove().id(), "supersedes")) {
        if (inspection.isEffective(later)) {
          return true;
        }
        if (seen.add(later.id())) {
          open.add(later);
        }
      }
    }
    return false;
  }

  private Diagnostic report(
      EvidenceRecord decision, Value.Structure limitation, String field, String message) {
    String group = limitation.text("subgroup");
    String what = name(limitation.text("metric")) + (group.isEmpty() ? "" : " in " + name(group));
    return finding(
            decision,
            limitation.spanOf(field),
            "the limitation of " + what + " under which " + name(decision) + " releases " + message)
        .targeting(limitation.text("run") + " " + limitation.text("metric") + " " + group);
  }
}
