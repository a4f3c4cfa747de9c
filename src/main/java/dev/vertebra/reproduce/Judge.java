package dev.vertebra.reproduce;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.result.ResultFiles;
import dev.vertebra.source.MemorySourceTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Says what came of a rerun: bytes first, then figure by figure. Pure. */
public final class Judge {
  private final TraceGraph graph;
  private final Profile profile;
  private final Set<String> files;

  /**
   * @param files the path of every file in the evidence folder
   */
  public Judge(TraceGraph graph, Profile profile, Set<String> files) {
    this.graph = graph;
    this.profile = profile;
    this.files = new TreeSet<>(files);
  }

  /** The verdict on a run that could not be tried. */
  public Reproduced notTried(RunPlan.Cannot plan) {
    int more = plan.findings().size() - 1;
    return new Reproduced(
        plan.run(),
        Outcome.NOT_RERUNNABLE,
        plan.findings().get(0).message() + (more > 0 ? "; and " + more + " more reasons" : ""),
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        Duration.ZERO,
        plan.findings());
  }

  /** The verdict on a run that was tried. */
  public Reproduced of(RunPlan.Try plan, Attempt attempt) {
    Case judged = new Case(plan, attempt, found -> withMissed(found, plan, attempt));
    if (attempt.ending() instanceof Ending.NeverRan never) {
      return judged.notRerunnable(
          Planner.finding(
                  plan.run(),
                  Planner.place(plan.run(), "command"),
                  "`" + plan.run().id() + "` was not run again: " + never.why())
              .targeting("command"));
    }
    Optional<Reproduced> failure = failure(judged);
    if (failure.isPresent()) {
      return failure.get();
    }
    return attempt.result().digest().equals(plan.resultDigest())
        ? judged.verdict(Outcome.IDENTICAL, "", List.of(), List.of())
        : otherBytes(judged);
  }

  private Optional<Reproduced> failure(Case judged) {
    RunPlan.Try plan = judged.plan();
    Attempt attempt = judged.attempt();
    if (!attempt.altered().isEmpty()) {
      return Optional.of(
          judged.notRerunnable(
              strayed(plan.run(), "changed its input `" + attempt.altered().get(0) + "`")
                  .targeting(attempt.altered().get(0))
                  .helped("let the program write into a file of its own")));
    }
    if (!attempt.outside().isEmpty()) {
      return Optional.of(
          judged.notRerunnable(
              strayed(
                      plan.run(),
                      "wrote `" + attempt.outside().get(0) + "` outside of the folder it runs in")
                  .targeting(attempt.outside().get(0))
                  .helped("let the program write below the folder that it is started in")));
    }
    if (attempt.ending() instanceof Ending.Stopped stopped) {
      return Optional.of(
          judged.notRerunnable(
              failed(
                      plan.run(),
                      "the rerun of `" + plan.run().id() + "` was stopped: " + stopped.why())
                  .helped("`--time-limit` and `--output-limit` set other limits")));
    }
    int status = ((Ending.Exited) attempt.ending()).status();
    if (status != 0) {
      return Optional.of(judged.notRerunnable(exited(plan, attempt, status)));
    }
    if (attempt.written().isEmpty()
        && !isResult(plan.run(), plan.resultPath(), attempt.printed())) {
      return Optional.of(
          judged.notRerunnable(
              failed(
                      plan.run(),
                      "the rerun of `"
                          + plan.run().id()
                          + "` left no file `"
                          + plan.resultPath()
                          + "`, and what it printed is no result")
                  .helped("name the file that the command writes as the run's `result`")));
    }
    return Optional.empty();
  }

  private Diagnostic exited(RunPlan.Try plan, Attempt attempt, int status) {
    Diagnostic found =
        failed(
            plan.run(), "the rerun of `" + plan.run().id() + "` ended with exit status " + status);
    found = withMissed(found, plan, attempt);
    String last = lastLines(attempt.complaints());
    return last.isEmpty() ? found : found.helped("it printed: " + last);
  }

  /** What a program complains about is most often a file that it was not given. */
  private Diagnostic withMissed(Diagnostic diagnostic, RunPlan.Try plan, Attempt attempt) {
    Set<String> given = new TreeSet<>();
    plan.inputs().forEach(i -> given.add(i.path()));
    Diagnostic found = diagnostic;
    for (String file : files) {
      boolean isMissed = !given.contains(file) && !file.equals(plan.resultPath());
      if (isMissed && attempt.complaints().contains(file)) {
        found =
            found.helped(
                "it complains about `"
                    + file
                    + "`, which no record that the run rests on names: name it in `inputs:` of the"
                    + " run, or in the record that owns it");
      }
    }
    return found;
  }

  private static String lastLines(String complaints) {
    List<String> lines = complaints.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String text = String.join(" / ", lines.subList(0, Math.min(3, lines.size())));
    String shown = text.length() > 300 ? text.substring(0, 300) + "…" : text;
    return shown.replaceAll("[\\p{Cntrl}]", "?");
  }

  private Reproduced otherBytes(Case judged) {
    RunPlan.Try plan = judged.plan();
    EvidenceRecord run = plan.run();
    Optional<ResultFile> again = result(run, plan.resultPath(), judged.attempt().result());
    Optional<ResultFile> before =
        graph.artifacts(run.id()).stream().anyMatch(a -> a.field().equals("result") && a.agrees())
            ? graph.run(run.id()).flatMap(RunAssessment::result)
            : Optional.empty();
    if (again.isEmpty()) {
      return judged.differs("the rerun wrote something that is no result", List.of());
    }
    if (before.isEmpty()) {
      return judged.differs(
          "the rerun wrote other bytes, and the result on record is not at hand to compare figures"
              + " with",
          List.of());
    }
    List<CriterionOutcome> criteria =
        graph.run(run.id()).map(RunAssessment::outcomes).orElse(List.of());
    Tolerances tolerances = Tolerances.of(graph.targets(run.id(), "follows").stream().findFirst());
    Comparison comparison = Comparison.of(before.get(), again.get(), tolerances, criteria);
    if (comparison.outcome() == Outcome.WITHIN_TOLERANCE) {
      return judged.verdict(
          Outcome.WITHIN_TOLERANCE,
          comparison.differences().isEmpty()
              ? "other bytes, and every figure is the same"
              : "every difference is within the tolerance of the protocol",
          comparison.differences(),
          List.of());
    }
    return judged.differs(reason(comparison), comparison.differences());
  }

  private static String reason(Comparison comparison) {
    List<String> reasons = new ArrayList<>(comparison.reasons());
    long uncovered = comparison.differences().stream().filter(d -> !d.isCovered()).count();
    if (uncovered > 0) {
      reasons.add(
          uncovered == 1
              ? "a figure differs beyond what is tolerated"
              : uncovered + " figures differ beyond what is tolerated");
    }
    return String.join("; ", reasons);
  }

  private boolean isResult(EvidenceRecord run, String path, Content printed) {
    return result(run, path, printed).isPresent();
  }

  /** Read as a result on record is read; what is found wrong with it is not told twice. */
  private Optional<ResultFile> result(EvidenceRecord run, String path, Content content) {
    return Optional.ofNullable(
        ResultFiles.read(
                new MemorySourceTree(Map.of(path, content.bytes())),
                List.of(run),
                profile,
                new ArrayList<>())
            .get(path));
  }

  private static Diagnostic failed(EvidenceRecord run, String message) {
    return Diagnostic.of(ReproduceCodes.FAILED, Planner.place(run, "command"), message)
        .about(run.id().value())
        .targeting("command")
        .labelled("this does not give the result again");
  }

  private static Diagnostic strayed(EvidenceRecord run, String what) {
    return Diagnostic.of(
            ReproduceCodes.STRAYED,
            Planner.place(run, "command"),
            "the rerun of `" + run.id() + "` " + what)
        .about(run.id().value());
  }

  /** One rerun and the words for its verdict. */
  private record Case(RunPlan.Try plan, Attempt attempt, UnaryOperator<Diagnostic> missed) {

    Reproduced notRerunnable(Diagnostic why) {
      return verdict(Outcome.NOT_RERUNNABLE, why.message(), List.of(), List.of(why));
    }

    Reproduced differs(String reason, List<Difference> differences) {
      EvidenceRecord run = plan.run();
      Diagnostic found =
          Diagnostic.of(
                  ReproduceCodes.DIFFERS,
                  Planner.place(run, "result"),
                  "the rerun of `" + run.id() + "` did not give its result again: " + reason)
              .about(run.id().value())
              .targeting("result")
              .labelled("the rerun's SHA-256 is " + attempt.result().digest().brief() + "…");
      int shown = 0;
      for (Difference difference : differences) {
        if (!difference.isCovered() && shown++ < MOST) {
          found = found.helped(difference.words());
        }
      }
      return verdict(
          Outcome.DIFFERS,
          reason,
          differences,
          List.of(
              missed
                  .apply(found)
                  .helped(
                      "find the cause: program, data, runtime, a random number without seed; then run"
                          + " again and put the new result on record")));
    }

    Reproduced verdict(
        Outcome outcome, String reason, List<Difference> differences, List<Diagnostic> why) {
      List<Diagnostic> findings = new ArrayList<>(why);
      if (attempt.leftOver() > 0) {
        findings.add(
            strayed(
                    plan.run(),
                    "left "
                        + attempt.leftOver()
                        + (attempt.leftOver() == 1
                            ? " process running, which was ended"
                            : " processes running, which were ended"))
                .targeting("processes")
                .at(Severity.WARNING)
                .helped("let the program wait for what it starts"));
      }
      return new Reproduced(
          plan.run(),
          outcome,
          reason,
          attempt.runtime(),
          plan.inputs(),
          differences,
          outcome == Outcome.NOT_RERUNNABLE
              ? Optional.empty()
              : Optional.of(attempt.result().digest()),
          attempt.took(),
          findings);
    }

    private static final int MOST = 5;
  }
}
