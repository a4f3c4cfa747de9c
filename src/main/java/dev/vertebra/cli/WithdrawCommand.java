package dev.vertebra.cli;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.AppendedFile;
import dev.vertebra.output.FolderClaim;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.release.Withdrawal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra withdraw}: takes a sealed release back. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Records that a sealed release was taken back; its content stays as it is.",
      "Every page of that release says so from the next build on."
    })
final class WithdrawCommand implements Callable<Integer> {
  private static final Set<String> WHO = Set.of("role", "person");

  private final Terminal terminal;
  private final Supplier<Instant> clock;

  @Mixin private FolderOption folder = new FolderOption();

  @Parameters(paramLabel = "VERSION", description = "Version label of the sealed release.")
  private String version = "";

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      required = true,
      description = "Id of the role or person that withdraws.")
  private String by = "";

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason.")
  private String why = "";

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "When it was withdrawn, such as 2026-09-15T10:00:00Z (default: SOURCE_DATE_EPOCH, else"
              + " now).")
  private Optional<String> at = Optional.empty();

  WithdrawCommand(Terminal terminal, Supplier<Instant> clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("try") // the claim is held, not used
  public Integer call() throws IOException {
    folder.open();
    if (why.isBlank()) {
      throw new UsageException("a withdrawal without a reason helps nobody; say it with --why");
    }
    Path releases = folder.path().resolve(StoreNames.FOLDER);
    try (FolderClaim claim = FolderClaim.of(releases)) {
      Compilation compilation = Vertebra.check(folder.open());
      SealedRelease release = release(compilation.store());
      requireReviewer(compilation);
      try (AppendedFile ledger = AppendedFile.open(folder.path().resolve(StoreNames.WITHDRAWALS))) {
        Withdrawal entry = entry(compilation.store(), release);
        ledger.append((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      terminal.out().println("withdrawn " + compilation.project().product().name() + " " + version);
      terminal.out().println("  baseline " + release.digest());
      return ExitCode.CLEAN;
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
  }

  private SealedRelease release(ReleaseStore store) {
    SealedRelease release =
        store
            .find(version)
            .orElseThrow(
                () ->
                    new UsageException(
                        "`"
                            + version
                            + "` is no sealed release; sealed are "
                            + store.releases().stream()
                                .map(SealedRelease::version)
                                .collect(Collectors.joining(", "))));
    store
        .withdrawal(release)
        .ifPresent(
            w -> {
              throw new UsageException(
                  "`" + version + "` was withdrawn " + w.at() + " by " + w.by() + ": " + w.why());
            });
    return release;
  }

  private Withdrawal entry(ReleaseStore store, SealedRelease release) {
    List<Withdrawal> before = store.withdrawals();
    Sha256 previous =
        before.isEmpty() ? Withdrawal.GENESIS : before.get(before.size() - 1).digest();
    return new Withdrawal(
        before.size() + 1L,
        previous,
        version,
        release.digest(),
        by,
        Times.parse("--at", at, () -> SourceDate.of(terminal.environment()).orElseGet(clock))
            .truncatedTo(ChronoUnit.SECONDS),
        why.strip());
  }

  private void requireReviewer(Compilation compilation) {
    Optional<EvidenceRecord> who =
        compilation.graph().records().stream()
            .filter(r -> r.id().value().equals(by) && WHO.contains(r.kind()))
            .findFirst();
    if (who.filter(compilation.profile()::isEffective).isEmpty()) {
      throw new UsageException("there is no role or person `" + by + "` in force on record");
    }
  }
}
