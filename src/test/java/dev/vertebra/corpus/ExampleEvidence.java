package dev.vertebra.corpus;

import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.StoreNames;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.PartTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;

/** The example's evidence, as tests want it that are not about its sealed releases. */
public final class ExampleEvidence {
  /** Where it lies. */
  public static final Path FOLDER = Path.of("evidence");

  private ExampleEvidence() {}

  /** The evidence as it was sealed in the first release: the smallest, and never edited. */
  public static SourceTree first() throws IOException {
    ReleaseStore store = ReleaseStore.read(new DirectorySourceTree(FOLDER)).value();
    return store.evidence(store.find("1.0.0").orElseThrow());
  }

  /** The evidence without its sealed releases: a draft with no history to read and publish. */
  public static SourceTree unsealed() throws IOException {
    return new PartTree(new DirectorySourceTree(FOLDER), StoreNames::isEvidence);
  }
}
