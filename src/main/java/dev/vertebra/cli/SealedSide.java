package dev.vertebra.cli;

import dev.vertebra.diagnostic.Result;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The version of a sealed release, rebuilt from the store of the evidence folder. */
final class SealedSide implements SideSource {
  private final FolderOption folder;
  private String versions = "";

  SealedSide(FolderOption folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Compilation> find(String name) throws IOException {
    Result<ReleaseStore> store = ReleaseStore.read(folder.open());
    versions =
        store.value().releases().stream()
            .map(SealedRelease::version)
            .collect(Collectors.joining("`, `"));
    Optional<SealedRelease> release = store.value().find(name);
    if (release.isEmpty() && !store.diagnostics().isEmpty()) {
      throw new UsageException(
          "`"
              + name
              + "` is not among the releases that can be believed: "
              + store.diagnostics().get(0).message());
    }
    return release.map(r -> Vertebra.check(store.value(), r));
  }

  @Override
  public String knows() {
    return versions.isEmpty() ? "a sealed release" : "a sealed release (`" + versions + "`)";
  }
}
