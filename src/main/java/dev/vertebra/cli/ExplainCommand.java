package dev.vertebra.cli;

import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.report.WrappedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vertebra explain}: what a code means and why an auditor cares. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = "Says what a finding's code means, why an auditor cares and what to do.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "Code of a finding, such as VT201; all codes are listed without one.")
  private Optional<String> code = Optional.empty();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    code.ifPresentOrElse(this::show, this::list);
    return ExitCode.CLEAN;
  }

  private void show(String wanted) {
    ExplainPage page = ExplainPages.find(wanted).orElseThrow(() -> unknown(wanted));
    terminal.out().println(line(page));
    terminal.out().println();
    terminal.out().print(WrappedText.of(page.body()));
  }

  private void list() {
    ExplainPages.all().forEach(page -> terminal.out().println(line(page)));
  }

  private static String line(ExplainPage page) {
    return String.format(
        Locale.ROOT, "%s %-8s %s", page.code(), page.severity().label(), page.name());
  }

  private static UsageException unknown(String wanted) {
    List<String> codes = ExplainPages.all().stream().map(ExplainPage::code).toList();
    List<String> meant = Suggestions.help(wanted, codes);
    return new UsageException(
        "there is no code `"
            + wanted
            + "`; "
            + (meant.isEmpty() ? "`vertebra explain` lists all" : meant.get(0)));
  }
}
