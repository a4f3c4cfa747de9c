package dev.vertebra.cli;

import dev.vertebra.author.RecordList;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra list}: the records of a folder. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = "Lists records with kind, state and title. Writes nothing.")
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ReadOptions options = new ReadOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      description = "Only records of this kind, such as requirement.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only records in this state, such as draft.")
  private Optional<String> state = Optional.empty();

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Compilation compilation = Vertebra.check(options.open());
    Profile profile = compilation.profile();
    requireKnown(profile);
    List<EvidenceRecord> all = compilation.graph().records();
    List<EvidenceRecord> chosen =
        all.stream()
            .filter(record -> kind.isEmpty() || kind.get().equals(record.kind()))
            .filter(record -> state.isEmpty() || state.get().equals(profile.stateOf(record)))
            .toList();
    RecordList list = new RecordList(chosen, all.size(), profile);
    terminal
        .out()
        .print(
            switch (options.format()) {
              case TEXT -> list.text();
              case JSON -> list.json();
            });
    return ExitCode.CLEAN;
  }

  /** A misspelt filter would otherwise look like a folder without such records. */
  private void requireKnown(Profile profile) {
    Set<String> kinds = profile.kinds().keySet();
    if (kind.isPresent() && !kinds.contains(kind.get())) {
      throw Unknown.of("kind", kind.get(), kinds, "`vertebra explain --kinds` lists them");
    }
    Set<String> states = new TreeSet<>();
    for (KindSpec spec : profile.kinds().values()) {
      if (kind.isEmpty() || kind.get().equals(spec.name())) {
        states.addAll(spec.states());
      }
    }
    if (state.isPresent() && !states.contains(state.get())) {
      throw Unknown.of(
          "state", state.get(), states, "there are `" + String.join("`, `", states) + "`");
    }
  }
}
