package dev.vertebra.cli;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.report.Tally;
import dev.vertebra.reproduce.Attempt;
import dev.vertebra.reproduce.EvidenceTouched;
import dev.vertebra.reproduce.Judge;
import dev.vertebra.reproduce.Planner;
import dev.vertebra.reproduce.ReproduceCodes;
import dev.vertebra.reproduce.Reproduced;
import dev.vertebra.reproduce.RunPlan;
import dev.vertebra.reproduce.machine.Reruns;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra reproduce}: runs validation runs again and says what came of it. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Runs validation runs again on their recorded inputs, and compares the results.",
      "This runs programs of the evidence. Do so only with evidence that you trust: a clean",
      "folder and limits are no prison, and the network is not cut off."
    })
final class ReproduceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Instant> clock;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReportOptions reports = new ReportOptions();
  @Mixin private RerunOptions reruns = new RerunOptions();

  @Parameters(
      paramLabel = "RUN",
      arity = "0..*",
      description = "Runs to run again (default: every executed validation run).")
  private List<String> runs = List.of();

  @Option(
      names = "--release",
      paramLabel = "V",
      description = "The runs that the decision on this release accepts.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description =
          "Append a reproduction record for each run to this YAML file in the evidence (default:"
              + " nothing is written).")
  private Optional<Path> record = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      description = "Id of the role or person that had the runs run again; needed by --record.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When, for --record (default: SOURCE_DATE_EPOCH, else now).")
  private Optional<String> at = Optional.empty();

  ReproduceCommand(Terminal terminal, Supplier<Instant> clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    SourceTree folder = evidence.open();
    Reporting reporting = Reporting.prepare(evidence, reports, Optional.empty(), terminal);
    Compilation compilation = compiled(Vertebra.check(folder));
    SourceTree sources = compilation.sources();
    List<EvidenceRecord> chosen = new RunChoice(compilation).of(runs, release);
    Optional<ReproductionFile> file =
        record.isEmpty()
            ? Optional.empty()
            : Optional.of(ReproductionFile.in(evidence.folder(), record.get()));
    String author = file.isEmpty() ? "" : author(compilation);
    Instant when = time();

    List<Reproduced> reproduced = reproduce(chosen, compilation, sources);
    List<Diagnostic> found = new ArrayList<>();
    reproduced.forEach(r -> found.addAll(r.findings()));
    found.addAll(
        EvidenceTouched.between(
            folder, evidence.open(), release.isEmpty() ? reproduced : List.of()));

    new RerunSummary(reproduced).print(reporting.asides());
    int status = reporting.report(Findings.fold(found), tally(compilation, chosen), sources);
    if (file.isPresent()) {
      List<RecordId> ids =
          file.get()
              .append(
                  reproduced,
                  evidence.open(),
                  author,
                  when,
                  new ReproductionFile.Entry(RerunOptions.host(), reruns.words()));
      reporting.asides().println("recorded " + ids + " in " + record.get());
    }
    return status;
  }

  /** The evidence as it was sealed; of a release that is not, the evidence as it is today. */
  private Compilation compiled(Compilation today) {
    return release
        .flatMap(version -> today.store().find(version))
        .map(r -> Vertebra.check(today.store(), r))
        .orElse(today);
  }

  private List<Reproduced> reproduce(
      List<EvidenceRecord> chosen, Compilation compilation, SourceTree sources) throws IOException {
    Set<String> files = new TreeSet<>();
    sources.entries().stream()
        .filter(SourceEntry.Regular.class::isInstance)
        .forEach(e -> files.add(e.path()));
    Planner planner = new Planner(compilation.graph(), files);
    Judge judge = new Judge(compilation.graph(), compilation.profile(), files);
    List<RunPlan> plans = chosen.stream().map(planner::plan).toList();
    List<RunPlan.Try> tries =
        plans.stream().filter(RunPlan.Try.class::isInstance).map(RunPlan.Try.class::cast).toList();
    Iterator<Attempt> attempts = attempts(tries, sources).iterator();
    List<Reproduced> reproduced = new ArrayList<>();
    for (RunPlan plan : plans) {
      reproduced.add(
          plan instanceof RunPlan.Try tried
              ? judge.of(tried, attempts.next())
              : judge.notTried((RunPlan.Cannot) plan));
    }
    return reproduced;
  }

  private List<Attempt> attempts(List<RunPlan.Try> tries, SourceTree sources) throws IOException {
    try (Reruns started = Reruns.open(sources, reruns.settings(terminal.environment(), clock))) {
      List<Attempt> attempts = started.run(tries);
      if (reruns.isKept()) {
        terminal.err().println("the runs ran in " + started.folder());
      }
      return attempts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** What was asked: each code, of each run. */
  private static Tally tally(Compilation compilation, List<EvidenceRecord> chosen) {
    List<String> ids = chosen.stream().map(r -> r.id().value()).sorted().toList();
    return new Tally(
        compilation.graph().records().size(),
        compilation.graph().links().size(),
        ReproduceCodes.all().stream().map(code -> new RuleRun(code, ids)).toList());
  }

  private String author(Compilation compilation) {
    String id = by.orElseThrow(() -> new UsageException("--record needs --by ROLE: who says so"));
    return Optional.of(id)
        .filter(RecordId::isValid)
        .flatMap(i -> compilation.graph().find(new RecordId(i)))
        .filter(r -> r.kind().equals("role") || r.kind().equals("person"))
        .filter(compilation.profile()::isEffective)
        .map(EvidenceRecord::title)
        .orElseThrow(() -> new UsageException("there is no role or person `" + id + "` in force"));
  }

  private Instant time() {
    if (at.isEmpty()) {
      return SourceDate.of(terminal.environment()).orElseGet(clock);
    }
    try {
      return OffsetDateTime.parse(at.get()).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          "--at takes a time with its offset, such as 2026-09-15T10:00:00Z, not `"
              + at.get()
              + "`");
    }
  }
}
