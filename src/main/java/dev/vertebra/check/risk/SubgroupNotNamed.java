package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A subgroup for which a protocol sets a criterion beside those that the intended use names, or for
 * which a release states a limitation, is itself named by the intended use: else a group that was
 * thought worth measuring has dropped out of the use, or the use was never written for it.
 *
 * <p>Source: ISO 14971 5.2 (intended use and users), GMLP principles 3 and 8, EU AI Act Annex IV 3.
 */
public final class SubgroupNotNamed implements Rule {
  private static final Code CODE = Code.error("VT339", "subgroup-not-named");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("intended-use");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord use : population(inspection)) {
      Set<String> named =
          use.items("subgroups").stream().map(Value::text).collect(Collectors.toSet());
      Map<String, EvidenceRecord> strange = new TreeMap<>();
      for (EvidenceRecord decision : standing(inspection)) {
        decision.structures("limitations").stream()
            .filter(l -> l.field("subgroup").isPresent())
            .forEach(l -> strange.putIfAbsent(l.text("subgroup"), decision));
      }
      for (EvidenceRecord protocol : inspection.effective("protocol")) {
        beside(protocol, named).forEach(group -> strange.putIfAbsent(group, protocol));
      }
      named.forEach(strange::remove);
      strange.remove("all");
      strange.forEach((group, by) -> found.add(report(use, group, by)));
    }
    return found;
  }

  /** Decisions whose place no other has taken: an earlier one was made for the use of its day. */
  private static List<EvidenceRecord> standing(Inspection inspection) {
    return inspection.releasingDecisions().stream()
        .filter(decision -> inspection.sources(decision, "supersedes").isEmpty())
        .toList();
  }

  /** Subgroups of a metric of which the protocol also asks for a subgroup that is named. */
  private static List<String> beside(EvidenceRecord protocol, Set<String> named) {
    List<Value.Structure> criteria = protocol.structures("criteria");
    Set<String> metrics =
        criteria.stream()
            .filter(c -> named.contains(c.text("subgroup")))
            .map(c -> c.text("metric"))
            .collect(Collectors.toSet());
    return criteria.stream()
        .filter(c -> metrics.contains(c.text("metric")) && c.field("subgroup").isPresent())
        .map(c -> c.text("subgroup"))
        .toList();
  }

  private Diagnostic report(EvidenceRecord use, String group, EvidenceRecord by) {
    return missing(
            use,
            List.of("subgroups"),
            name(use)
                + " does not name the subgroup "
                + name(group)
                + ", which "
                + name(by)
                + " speaks of")
        .targeting(group)
        .labelled("no such subgroup here")
        .see(by.idSpan(), "speaks of it")
        .helped("add it to `subgroups:`, or say in " + name(by) + " what it stands for")
        .restingOn(Fact.record(by.id().value()))
        .restingOn(Fact.field(by.id().value(), "criteria"))
        .restingOn(Fact.field(by.id().value(), "limitations"));
  }
}
