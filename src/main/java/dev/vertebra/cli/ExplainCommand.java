package dev.vertebra.cli;

import dev.vertebra.author.KindReference;
import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.report.WrappedText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra explain}: what a code means, or what a kind of record holds. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Says what a code means and what to do, or what a kind of record is for.",
      "Of a code it also says why an auditor cares; of a kind it shows an example."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE|NAME|GROUP|KIND",
      description =
          "A code such as VT201, its name, a group of codes such as binding, or a kind of record"
              + " such as requirement. All codes are listed without one.")
  private Optional<String> word = Optional.empty();

  @Option(names = "--kinds", description = "List the kinds of records instead of the codes.")
  private boolean kinds;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (word.isPresent()) {
      explain(word.get());
    } else if (kinds) {
      profile().kinds().values().forEach(this::line);
    } else {
      ExplainPages.all().forEach(this::line);
    }
    return ExitCode.CLEAN;
  }

  /**
   * A code first, then a kind, then a group: a name is never two of them but by a project's will.
   */
  private void explain(String wanted) throws IOException {
    String word = wanted.toLowerCase(Locale.ROOT);
    List<ExplainPage> pages = ExplainPages.all();
    Optional<ExplainPage> page =
        pages.stream().filter(p -> p.name().equals(word) || isCode(p, word)).findFirst();
    Profile profile = profile();
    Optional<KindSpec> kind = profile.kind(word);
    List<ExplainPage> group =
        pages.stream().filter(p -> group(p).equals(word.replace(' ', '-'))).toList();
    if (page.isPresent()) {
      show(page.get());
    } else if (kind.isPresent()) {
      line(kind.get());
      terminal.out().println();
      terminal.out().print(WrappedText.of(new KindReference(profile).of(kind.get())));
    } else if (!group.isEmpty()) {
      group.forEach(this::line);
    } else {
      throw Unknown.of(
          "code, group or kind",
          wanted,
          known(pages, profile),
          "`vertebra explain` lists all codes");
    }
  }

  private static boolean isCode(ExplainPage page, String word) {
    return page.code().toLowerCase(Locale.ROOT).equals(word);
  }

  /** One word, as a shell takes it. */
  private static String group(ExplainPage page) {
    return page.group().replace(' ', '-');
  }

  private static Set<String> known(List<ExplainPage> pages, Profile profile) {
    Set<String> known = new TreeSet<>(profile.kinds().keySet());
    for (ExplainPage page : pages) {
      known.add(page.code());
      known.add(page.name());
      known.add(group(page));
    }
    return known;
  }

  private Profile profile() throws IOException {
    return language.setup().profile();
  }

  private void show(ExplainPage page) {
    line(page);
    terminal.out().println();
    terminal.out().print(WrappedText.of(page.body()));
  }

  private void line(ExplainPage page) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT, "%s %-8s %s", page.code(), page.severity().label(), page.name()));
  }

  private void line(KindSpec kind) {
    terminal.out().println(kind.name() + ": " + kind.title());
  }
}
