package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.Project.CatalogueChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A clause that a record names exists in a selected catalogue, compared exactly. A heading that
 * only groups clauses is a warning: no question can be answered there.
 *
 * <p>Source: ISO 13485 4.2.2 and 4.2.4 (references are current); sections of 21 CFR 820 that the
 * QMSR repealed lead nowhere.
 */
public final class UnknownClause implements Rule {
  private static final Code CODE = Code.error("VT374", "unknown-clause");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(record -> !record.clauses().isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    ClauseIndex index = new ClauseIndex(inspection);
    Set<String> selected =
        inspection.project().catalogues().stream()
            .map(CatalogueChoice::id)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord record : population(inspection)) {
      for (ClauseRef ref : record.clauses()) {
        String catalogue = index.idOf(ref.catalogue());
        Optional<Map<String, Clause>> clauses = index.clauses(ref.catalogue());
        if (clauses.isPresent()) {
          check(record, ref, catalogue, clauses.get()).ifPresent(found::add);
        } else if (!selected.contains(catalogue)) {
          found.add(unselected(record, ref, catalogue, selected));
        }
      }
    }
    return found;
  }

  private Optional<Diagnostic> check(
      EvidenceRecord record, ClauseRef ref, String catalogue, Map<String, Clause> clauses) {
    Clause clause = clauses.get(ref.clause());
    if (clause == null) {
      Diagnostic unknown =
          finding(
                  record,
                  ref.span(),
                  name(record)
                      + " names clause "
                      + name(ref.clause())
                      + ", which "
                      + catalogue
                      + " does not have")
              .targeting(target(ref))
              .labelled("no such clause");
      for (String help : Suggestions.help(ref.clause(), clauses.keySet())) {
        unknown = unknown.helped(help);
      }
      return Optional.of(unknown);
    }
    if (!clause.isHeading()) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
                record,
                ref.span(),
                name(record) + " names " + name(ref.clause()) + ", which is only a heading")
            .targeting(target(ref))
            .labelled(clause.title())
            .helped("name the clause below it that the record answers")
            .at(Severity.WARNING));
  }

  private Diagnostic unselected(
      EvidenceRecord record, ClauseRef ref, String catalogue, Set<String> selected) {
    Diagnostic found =
        finding(
                record,
                ref.span(),
                name(record)
                    + " names a clause of "
                    + (catalogue.isEmpty() ? "no catalogue" : name(catalogue))
                    + ", and the project does not select it")
            .targeting(target(ref))
            .labelled("not a selected catalogue")
            .helped("add it to `catalogues:` in the project file")
            .restingOn(Fact.catalogue(ref.catalogue()))
            .restingOn(Fact.projectFile());
    for (String help : Suggestions.help(catalogue, selected)) {
      found = found.helped(help);
    }
    return found;
  }

  private static String target(ClauseRef ref) {
    return (ref.catalogue() + " " + ref.clause()).strip();
  }
}
