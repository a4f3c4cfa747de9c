package dev.vertebra.check.waiver;

import static dev.vertebra.check.Wording.brief;
import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.profile.DeclaredWaiver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sound waiver and the findings that it names. */
final class Claim {
  private static final int SOON = 30;

  /** Where the findings stand that a waiver names. */
  enum Reach {
    /** All of them follow from others. */
    CONSEQUENCES,
    /** At least one of them is a root, or there is none. */
    ROOTS
  }

  private final Waiver waiver;
  private final DeclaredWaiver declared;
  private final Declaration declaration;
  private final WaiverFindings findings;
  private final Inspection inspection;
  private final List<Diagnostic> ofItsCode = new ArrayList<>();

  /** What it names: a root with all that follows, or a consequence by itself. */
  private final List<Finding> named = new ArrayList<>();

  private final Reach reach;

  Claim(DeclaredWaiver declared, Declaration declaration, Findings folded, Inspection inspection) {
    this.waiver = declared.waiver();
    this.declared = declared;
    this.declaration = declaration;
    this.findings = new WaiverFindings(declared);
    this.inspection = inspection;
    boolean roots = false;
    for (Finding finding : folded.list()) {
      roots |= waiver.names(finding.root());
      look(finding);
      finding.consequences().forEach(c -> look(new Finding(c, List.of())));
    }
    this.reach = roots || named.isEmpty() ? Reach.ROOTS : Reach.CONSEQUENCES;
  }

  private void look(Finding finding) {
    Diagnostic root = finding.root();
    if (root.code().id().equals(waiver.code()) && root.subject().equals(waiver.record())) {
      ofItsCode.add(root);
    }
    if (waiver.names(root)) {
      named.add(finding);
    }
  }

  Reach reach() {
    return reach;
  }

  /**
   * Covers what it may.
   *
   * @param covered what waivers before it cover; what it covers is added
   * @return what is wrong with it, or worth knowing
   */
  List<Diagnostic> settle(
      Map<Diagnostic, Waiver> covered, Waivable waivable, Optional<LocalDate> day) {
    List<Finding> free =
        named.stream()
            .filter(f -> !covered.containsKey(f.root()))
            .map(f -> without(f, covered))
            .toList();
    if (free.isEmpty()) {
      return List.of(unused(covered));
    }
    Optional<Diagnostic> wrong =
        broad()
            .or(() -> refused(free, waivable))
            .or(() -> unapproved(free, waivable))
            .or(() -> expired(free, day));
    if (wrong.isPresent()) {
      return List.of(wrong.get());
    }
    free.forEach(f -> covered.put(f.root(), waiver));
    return day.stream().flatMap(d -> soon(d).stream()).toList();
  }

  private static Finding without(Finding finding, Map<Diagnostic, Waiver> covered) {
    return new Finding(
        finding.root(),
        finding.consequences().stream().filter(c -> !covered.containsKey(c)).toList());
  }

  private Diagnostic unused(Map<Diagnostic, Waiver> covered) {
    Diagnostic found =
        findings.at(WaiverCodes.UNUSED, "code", findings.waiver() + " covers no finding");
    Optional<Waiver> other =
        named.stream().map(f -> covered.get(f.root())).filter(w -> w != null).findFirst();
    if (other.isPresent()) {
      return found
          .labelled("another waiver covers it already")
          .see(other.get().span(), "this one")
          .helped("remove one of the two");
    }
    if (ofItsCode.isEmpty()) {
      boolean off =
          Optional.ofNullable(inspection.project().severities().get(waiver.code()))
              .filter(s -> s.level().equals("off"))
              .isPresent();
      return found
          .labelled(off ? "the rule is switched off" : "there is nothing to waive")
          .helped("remove it: left alone it would cover the finding when it comes back");
    }
    List<String> targets = ofItsCode.stream().map(Diagnostic::target).distinct().toList();
    Diagnostic mistaken = found.labelled("no finding names this target");
    for (String help : Suggestions.help(waiver.target(), targets)) {
      mistaken = mistaken.helped(help);
    }
    return mistaken.helped(
        "what "
            + name(waiver.code())
            + " finds about it has "
            + (targets.size() == 1 ? "the target " : "the targets ")
            + names(targets));
  }

  private Optional<Diagnostic> broad() {
    List<String> targets = named.stream().map(f -> f.root().target()).distinct().toList();
    if (targets.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        findings
            .at(
                WaiverCodes.TOO_BROAD,
                "record",
                findings.waiver() + " covers " + targets.size() + " findings")
            .labelled("does not say which")
            .see(named.get(0).root().span(), "one of them")
            .helped("write one waiver for each, with `target:` " + names(targets)));
  }

  private Optional<Diagnostic> refused(List<Finding> free, Waivable waivable) {
    return free.stream()
        .flatMap(f -> waivable.refused(f).stream())
        .findFirst()
        .map(
            part ->
                consequence(
                    WaiverCodes.NOT_WAIVABLE,
                    part,
                    findings.waiver()
                        + " would cover a finding of "
                        + name(part.code().id())
                        + ", which cannot be waived"));
  }

  private Optional<Diagnostic> unapproved(List<Finding> free, Waivable waivable) {
    if (declaration.isApproved()) {
      return Optional.empty();
    }
    return free.stream()
        .flatMap(f -> waivable.needsApproval(f).stream())
        .findFirst()
        .map(
            part ->
                consequence(
                        WaiverCodes.NOT_APPROVED,
                        part,
                        findings.waiver()
                            + " covers an error of "
                            + name(part.code().id())
                            + " and carries no approval")
                    .helped(
                        "have it approved before the release is decided: `approvals: [{by: …,"
                            + " role: …, at: …, meaning: approval}]`"));
  }

  private Diagnostic consequence(Code code, Diagnostic part, String message) {
    boolean itself = part.code().id().equals(waiver.code());
    return findings
        .at(code, "code", message)
        .labelled("covers nothing")
        .see(
            part.span(),
            itself
                ? "the finding: " + brief(part.message())
                : "what follows from it: " + brief(part.message()));
  }

  private Optional<Diagnostic> expired(List<Finding> free, Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return Optional.of(
          findings
              .at(
                  WaiverCodes.EXPIRED,
                  "expires",
                  "the evidence has no date to hold the expiry of "
                      + findings.waiver()
                      + " against")
              .labelled("covers nothing")
              .helped("date the records, or decide the release: `decided:`"));
    }
    if (!day.get().isAfter(expiry())) {
      return Optional.empty();
    }
    return Optional.of(
        findings
            .at(
                WaiverCodes.EXPIRED,
                "expires",
                findings.waiver() + " expired before " + day.get() + ", the date of the evidence")
            .labelled(
                count(
                    Math.toIntExact(ChronoUnit.DAYS.between(expiry(), day.get())),
                    "day earlier",
                    "days earlier"))
            .see(free.get(0).root().span(), "the finding is open again")
            .helped("correct the record, or have the waiver decided anew with a later day"));
  }

  private Optional<Diagnostic> soon(LocalDate day) {
    long left = ChronoUnit.DAYS.between(day, expiry());
    return left > SOON
        ? Optional.empty()
        : Optional.of(
            findings
                .at(
                    WaiverCodes.EXPIRES_SOON,
                    "expires",
                    findings.waiver()
                        + " expires "
                        + (left == 0
                            ? "on the date of the evidence"
                            : count(Math.toIntExact(left), "day", "days")
                                + " after "
                                + day
                                + ", the date of the evidence"))
                .labelled("the last day on which it holds")
                .helped("plan the correction, or the next decision, before that day"));
  }

  private LocalDate expiry() {
    return declared.written().day("expires").orElseThrow();
  }
}
