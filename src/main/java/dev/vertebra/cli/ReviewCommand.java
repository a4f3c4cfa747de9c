package dev.vertebra.cli;

import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.output.AppendedFile;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.ReviewPlan;
import dev.vertebra.pipeline.ReviewRequest;
import dev.vertebra.pipeline.Reviewing;
import dev.vertebra.pipeline.Vertebra;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra review}: appends what somebody has looked at to the ledger of reviews. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Records that somebody looked at what the links of a record rely on, and accepts it.",
      "Appends one entry to reviews.jsonl for each link that is suspect or was never reviewed."
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int CONTEXT = 6;
  private static final int LONGEST = 80;
  private static final int MOST = 40;

  private final Terminal terminal;
  private final Supplier<Instant> clock;

  @Mixin private FolderOption folder = new FolderOption();

  @Parameters(paramLabel = "ID", description = "The record whose links were reviewed.")
  private String record = "";

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      required = true,
      description = "Id of the role or person that reviewed.")
  private String by = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "What was looked at, and why it holds.")
  private String why = "";

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      description = "Only links of this relation.")
  private Optional<String> relation = Optional.empty();

  @Option(names = "--target", paramLabel = "ID", description = "Only links to this record.")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "When it was reviewed, such as 2026-09-15T10:00:00Z (default: SOURCE_DATE_EPOCH, else"
              + " now).")
  private Optional<String> at = Optional.empty();

  @Option(names = "--dry-run", description = "Say what would be appended, and append nothing.")
  private boolean isDry;

  ReviewCommand(Terminal terminal, Supplier<Instant> clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ReviewRequest request = new ReviewRequest(record, relation, target, by, why, time());
    if (isDry) {
      Compilation compilation = Vertebra.check(folder.open());
      tell(planned(compilation, request), compilation, "would append");
      return ExitCode.CLEAN;
    }
    folder.open();
    try (AppendedFile ledger = AppendedFile.open(folder.path().resolve(ReviewLedger.FILE))) {
      // Read behind the lock: what is planned is planned for the ledger that it is appended to.
      Compilation compilation = Vertebra.check(folder.open());
      List<ReviewPlan.Entry> entries = planned(compilation, request);
      ledger.append(
          entries.stream()
              .map(e -> e.review().line() + "\n")
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8));
      tell(entries, compilation, "appended");
      return ExitCode.CLEAN;
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
  }

  private static List<ReviewPlan.Entry> planned(Compilation compilation, ReviewRequest request) {
    ReviewPlan plan = Reviewing.plan(compilation, request);
    if (plan instanceof ReviewPlan.Appends appends) {
      return appends.entries();
    }
    ReviewPlan.Refused refused = (ReviewPlan.Refused) plan;
    throw new UsageException(
        refused.reason()
            + refused.help().stream().map(h -> "\n  " + h).collect(Collectors.joining()));
  }

  private Instant time() {
    return Times.parse("--at", at, () -> SourceDate.of(terminal.environment()).orElseGet(clock));
  }

  private void tell(List<ReviewPlan.Entry> entries, Compilation compilation, String did) {
    PrintWriter out = terminal.out();
    for (ReviewPlan.Entry entry : entries) {
      LinkReview link = entry.link();
      out.print(link.from() + " " + link.relation() + " " + link.to() + ": ");
      if (link.changes().isEmpty()) {
        out.println("first review of " + String.join(", ", link.fields()));
      } else {
        out.println("accepts what has changed");
        link.changes().forEach(c -> out.println("  " + c.field() + ": " + difference(c)));
      }
    }
    Path file = folder.path().resolve(ReviewLedger.FILE);
    long before = compilation.graph().reviews().ledger().entries().size();
    out.println(
        did
            + " "
            + entries.size()
            + (entries.size() == 1 ? " entry to " : " entries to ")
            + file.toString().replace('\\', '/')
            + " with "
            + before
            + (before == 1 ? " entry" : " entries")
            + "; number "
            + (before + entries.size())
            + " has the digest");
    out.println("  " + entries.get(entries.size() - 1).review().digest());
  }

  private static String difference(LinkReview.Change change) {
    return WordDiff.of(change.before(), change.after()).marked(CONTEXT, LONGEST, MOST);
  }
}
