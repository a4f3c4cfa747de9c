package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Clause;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NaturalOrder;
import dev.vertebra.profile.Project.NotApplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clause that is declared not applicable exists, may be left out, is justified, and is named by
 * no record. For a clause of which the catalogue does not say whether it may be left out, a
 * warning.
 *
 * <p>Source: ISO 13485 clause 1 and 4.2.2 (only clauses 6, 7 and 8, with a justification), 21 CFR
 * 820.10(c)(1) (design controls apply to every device automated with software, so 7.3 stays).
 */
public final class ClauseWronglyExcluded implements Rule {
  private static final Code CODE = Code.error("VT373", "clause-wrongly-excluded");

  @Override
  public Code code() {
    return CODE;
  }

  /** None: it asks about entries of the project file. */
  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return List.of();
  }

  @Override
  public List<String> asked(Inspection inspection) {
    return inspection.project().notApplicable().stream()
        .map(
            choice ->
                (choice.catalogue().isEmpty() ? "" : choice.catalogue() + ":") + choice.clause())
        .sorted(NaturalOrder::compare)
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    if (inspection.project().notApplicable().isEmpty()) {
      return List.of();
    }
    ClauseIndex index = new ClauseIndex(inspection);
    List<Diagnostic> found = new ArrayList<>();
    for (NotApplicable choice : inspection.project().notApplicable()) {
      index.clauses(choice.catalogue()).ifPresent(clauses -> check(choice, clauses, index, found));
    }
    return found;
  }

  private static void check(
      NotApplicable choice,
      Map<String, Clause> clauses,
      ClauseIndex index,
      List<Diagnostic> found) {
    String named = name(choice.clause());
    Clause clause = clauses.get(choice.clause());
    if (clause == null) {
      Diagnostic unknown =
          at(choice, "clause " + named + " is declared not applicable and does not exist");
      for (String help : Suggestions.help(choice.clause(), clauses.keySet())) {
        unknown = unknown.helped(help);
      }
      found.add(unknown.labelled("no such clause in the catalogue"));
      return;
    }
    notAllowed(choice, clause, index).or(() -> contradicted(choice, index)).ifPresent(found::add);
    if (choice.justification().isBlank()) {
      found.add(
          at(choice, "clause " + named + " is declared not applicable without a justification")
              .labelled("no `justification`")
              .helped("say what about the organization or the device makes it not applicable"));
    }
  }

  private static Optional<Diagnostic> notAllowed(
      NotApplicable choice, Clause clause, ClauseIndex index) {
    String named = name(choice.clause());
    if (clause.excludability() == Clause.Excludability.NEVER) {
      return Optional.of(
          at(choice, "clause " + named + " may not be declared not applicable")
              .labelled(clause.title())
              .helped("only what the catalogue marks as excludable may be left out"));
    }
    if (isDesignControl(choice, index)) {
      return Optional.of(
          at(choice, "clause " + named + " applies to every device that is software")
              .labelled(clause.title())
              .helped("21 CFR 820.10(c)(1) leaves no exclusion of 7.3 for software"));
    }
    if (clause.excludability() == Clause.Excludability.UNSTATED) {
      return Optional.of(
          at(choice, "the catalogue does not say whether clause " + named + " may be left out")
              .labelled(clause.title())
              .at(Severity.WARNING)
              .helped("check the source of the catalogue and say so in the justification"));
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> contradicted(NotApplicable choice, ClauseIndex index) {
    List<EvidenceRecord> naming = index.naming(choice.catalogue(), choice.clause());
    if (naming.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        at(
                choice,
                "clause "
                    + name(choice.clause())
                    + " is declared not applicable, and records name it")
            .labelled("named by " + ids(naming))
            .see(naming.get(0).idSpan(), "a record that names it")
            .helped("either it applies, or the records should not name it"));
  }

  private static boolean isDesignControl(NotApplicable choice, ClauseIndex index) {
    boolean design = choice.clause().equals("7.3") || choice.clause().startsWith("7.3.");
    return design && index.idOf(choice.catalogue()).equals("iso-13485-2016");
  }

  private static Diagnostic at(NotApplicable choice, String message) {
    return Diagnostic.of(CODE, choice.span(), message).targeting(choice.clause());
  }
}
