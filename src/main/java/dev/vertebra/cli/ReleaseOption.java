package dev.vertebra.cli;

import dev.vertebra.diagnostic.Result;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.source.SourceTree;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which release a command looks at: the evidence as it stands, or one that is sealed. */
final class ReleaseOption {
  @Option(
      names = "--release",
      paramLabel = "VERSION",
      description = "A sealed release (default: the evidence as it stands).")
  private Optional<String> version = Optional.empty();

  /** The checked evidence. */
  Compilation check(SourceTree folder) {
    if (version.isEmpty()) {
      return Vertebra.check(folder);
    }
    Result<ReleaseStore> store = ReleaseStore.read(folder);
    SealedRelease release =
        store.value().find(version.get()).orElseThrow(() -> unknown(version.get(), store.value()));
    return Vertebra.check(store.value(), release);
  }

  private static UsageException unknown(String version, ReleaseStore store) {
    TreeSet<String> known = new TreeSet<>();
    store.releases().forEach(r -> known.add(r.version()));
    return Unknown.of(
        "sealed release",
        version,
        known,
        known.isEmpty() ? "none is sealed" : "sealed are " + String.join(", ", known));
  }
}
