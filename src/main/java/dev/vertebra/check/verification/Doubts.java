package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Strength;
import dev.vertebra.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an executed run, or all runs of a record, cannot be relied on for the release that is built.
 *
 * <p>A run that a later executed run supersedes, and a run on another version that the release does
 * not accept, are history and give no doubt.
 */
final class Doubts {
  private final Inspection inspection;

  Doubts(Inspection inspection) {
    this.inspection = inspection;
  }

  /**
   * A record that others should not rest on.
   *
   * @param record the run, or a record that no current run verifies
   * @param because a relative clause, such as "which did not meet its criterion on `auc`"
   * @param severity at most that of the finding which says it
   * @param fact what that finding breaks
   */
  record Doubt(EvidenceRecord record, String because, Severity severity, Fact fact) {}

  /** Every doubt, runs first, each sorted by id. */
  List<Doubt> all() {
    Stream<Doubt> runs =
        inspection.effective("validation-run").stream()
            .filter(run -> !isHistory(run))
            .flatMap(run -> of(run).stream());
    return Stream.concat(runs, neverCurrent()).toList();
  }

  private Optional<Doubt> of(EvidenceRecord run) {
    return contradicted(run).or(() -> elsewhere(run)).or(() -> failed(run));
  }

  private boolean isHistory(EvidenceRecord run) {
    return !inspection.sources(run, "supersedes").isEmpty()
        || (!inspection.isAccepted(run.id()) && !isOnTheReleased(run));
  }

  /** Whether the run evaluates the released version; every run counts while there is none. */
  private boolean isOnTheReleased(EvidenceRecord run) {
    return inspection.modelVersion().isEmpty()
        || inspection.linked(run, "evaluates").stream()
            .anyMatch(
                v -> inspection.modelVersion().filter(r -> r.id().equals(v.id())).isPresent());
  }

  private boolean isOnAnotherVersion(EvidenceRecord run) {
    return inspection.linked(run, "evaluates").stream()
        .anyMatch(v -> inspection.modelVersion().filter(r -> !r.id().equals(v.id())).isPresent());
  }

  private Optional<Doubt> contradicted(EvidenceRecord run) {
    String id = run.id().value();
    Optional<ResultFile> result = inspection.result(run);
    boolean altered =
        inspection.graph().artifacts(run.id()).stream()
            .filter(artifact -> artifact.field().equals("result"))
            .anyMatch(artifact -> artifact.state() instanceof Artifact.State.Differs);
    boolean another = result.filter(r -> !r.run().isEmpty() && !isNamed(run, r.run())).isPresent();
    if (altered) {
      return error(run, "whose result file was changed", Fact.resultOf(id));
    }
    if (another) {
      return error(run, "whose result file is of another run", Fact.resultOf(id));
    }
    if (ReproductionDiffers.isUnsettled(run, inspection)) {
      return error(run, "whose figures could not be reproduced", Fact.resultOf(id));
    }
    if (isBroken(run, "uses-data")) {
      return error(run, "which did not use the data it names", Fact.linksFrom(id, "uses-data"));
    }
    return ranOn(run)
            .filter(ran -> evaluated(run).filter(ran::equals).isEmpty())
            .filter(ran -> isBroken(run, "evaluates"))
            .isPresent()
        ? error(run, "which ran on another model system", Fact.linksFrom(id, "evaluates"))
        : Optional.empty();
  }

  private static Optional<Doubt> error(EvidenceRecord run, String because, Fact fact) {
    return Optional.of(new Doubt(run, because, Severity.ERROR, fact));
  }

  private static boolean isNamed(EvidenceRecord run, String name) {
    return run.id().value().equals(name)
        || run.items("aliases").stream().anyMatch(alias -> alias.text().equals(name));
  }

  private boolean isBroken(EvidenceRecord run, String relation) {
    return inspection.links(run, relation).stream()
        .filter(link -> link.strength() == Strength.BROKEN)
        .anyMatch(
            link ->
                link.to()
                    .flatMap(inspection.graph()::find)
                    .filter(inspection::isEffective)
                    .isPresent());
  }

  private Optional<Sha256> ranOn(EvidenceRecord run) {
    return inspection.result(run).flatMap(ResultFile::modelSystem);
  }

  private Optional<Sha256> evaluated(EvidenceRecord run) {
    return inspection.linked(run, "evaluates").stream()
        .flatMap(version -> inspection.graph().system(version.id()).stream())
        .map(ModelSystem::computed)
        .findFirst();
  }

  /**
   * An accepted run on another version than the released one: the release's own finding says so.
   */
  private Optional<Doubt> elsewhere(EvidenceRecord run) {
    return isOnAnotherVersion(run)
        ? Optional.of(
            new Doubt(
                run,
                "which is on another version than the released one",
                Severity.ERROR,
                Fact.currentOf(run.id().value())))
        : Optional.empty();
  }

  private Optional<Doubt> failed(EvidenceRecord run) {
    List<CriterionOutcome> failed =
        inspection.result(run).isEmpty()
            ? List.of()
            : inspection.outcomes(run).stream()
                .filter(outcome -> outcome.verdict() != Verdict.MET)
                .sorted(Comparator.comparing(CriterionOutcome::verdict))
                .toList();
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    boolean known =
        failed.stream()
            .allMatch(outcome -> FailureStanding.of(run, outcome, inspection).isPresent());
    int others = failed.size() - 1;
    return Optional.of(
        new Doubt(
            run,
            failure(failed.get(0))
                + (others == 0 ? "" : " and " + count(others, "other", "others"))
                + (known ? ", as is on record" : ""),
            known ? Severity.NOTE : Severity.ERROR,
            Fact.verdictOf(run.id().value())));
  }

  private static String failure(CriterionOutcome outcome) {
    return (outcome.verdict() == Verdict.NOT_MET
            ? "which did not meet its criterion on "
            : "which has no figure for its criterion on ")
        + Figures.what(outcome);
  }

  /** Records that were verified, but never on the released version. */
  private Stream<Doubt> neverCurrent() {
    return VerifiedOnAnotherVersion.never(inspection)
        .map(
            subject ->
                new Doubt(
                    subject,
                    "which was never verified on "
                        + inspection
                            .modelVersion()
                            .map(v -> name(v))
                            .orElse("the released version"),
                    Severity.WARNING,
                    Fact.currentOf(subject.id().value())));
  }

  /** Links by which a doubt travels on: what rests on {@code record}, and how. */
  Stream<Step> onwards(EvidenceRecord record) {
    return switch (record.kind()) {
      case "validation-run" -> forward(record, "verifies");
      case "requirement" ->
          Stream.of(
                  forward(record, "mitigates"),
                  forward(record, "derives-from")
                      .filter(step -> !step.to().kind().equals("intended-use")),
                  inspection.sources(record, "implemented-by").stream()
                      .map(control -> new Step(control, " -> implemented-by ")))
              .flatMap(steps -> steps);
      case "risk-control" -> forward(record, "mitigates");
      default -> Stream.of();
    };
  }

  private Stream<Step> forward(EvidenceRecord record, String relation) {
    return inspection.targets(record, relation).stream()
        .map(target -> new Step(target, " <- " + relation + " "));
  }

  /**
   * One link towards what rests on a record.
   *
   * @param to what rests on it
   * @param arrow the link as read from there
   */
  record Step(EvidenceRecord to, String arrow) {}

  /** The decision that accepts a run, when no other finding says that it should not. */
  Optional<EvidenceRecord> acceptedBy(Doubt doubt) {
    boolean said = doubt.severity() == Severity.ERROR && doubt.fact().sort().equals("verdict-of");
    boolean stale = doubt.fact().sort().equals("current-of");
    return said || stale
        ? Optional.empty()
        : inspection.releasingDecision().filter(d -> inspection.isAccepted(doubt.record().id()));
  }
}
