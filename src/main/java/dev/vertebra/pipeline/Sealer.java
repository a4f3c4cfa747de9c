package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.read.Resources;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealPlan;
import dev.vertebra.release.Sealable;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.Sealing;
import dev.vertebra.release.StoreNames;
import dev.vertebra.render.page.TemplateFiles;
import dev.vertebra.source.OverlayTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans to seal a release, and proves that the plan can be read back. */
public final class Sealer {
  private Sealer() {}

  /**
   * Plans to seal a version.
   *
   * @param folder the evidence folder with its store
   * @param compilation what checking it gave
   * @param compiler version of this compiler
   * @throws IOException when a file cannot be read
   * @throws IllegalStateException when the release could not be rebuilt from what would be written
   */
  public static SealPlan plan(
      SourceTree folder, Compilation compilation, String version, String compiler)
      throws IOException {
    SealPlan plan = Sealing.plan(version, sealable(compilation, compiler), compilation.store());
    if (plan instanceof SealPlan.Adds adds) {
      prove(folder, compilation, adds);
    }
    return plan;
  }

  private static Sealable sealable(Compilation compilation, String compiler) {
    return new Sealable(
        compilation.sources(),
        compilation.opened(),
        new Resources(),
        compilation.profile(),
        compilation.project(),
        compilation.graph(),
        compilation.analysis(),
        compilation.catalogues(),
        compilation.findings(),
        DocumentDate.of(compilation).truncatedTo(ChronoUnit.SECONDS),
        compiler,
        TemplateFiles.digest());
  }

  /** Reads the release back, as anybody will have to who wants to see it again. */
  private static void prove(SourceTree folder, Compilation compilation, SealPlan.Adds adds) {
    Map<String, byte[]> added = new TreeMap<>();
    adds.files()
        .forEach(
            (path, bytes) ->
                added.put(StoreNames.FOLDER + adds.release().folder() + "/" + path, bytes));
    Result<ReleaseStore> store = ReleaseStore.read(new OverlayTree(folder, added));
    List<Diagnostic> faults = store.diagnostics();
    SealedRelease sealed =
        store
            .value()
            .find(adds.release().version())
            .orElseThrow(() -> new IllegalStateException("not read back: " + faults));
    Compilation rebuilt = Vertebra.check(store.value(), sealed);
    if (!faults.isEmpty() || !texts(rebuilt).equals(texts(compilation))) {
      throw new IllegalStateException("the release cannot be rebuilt from its baseline: " + faults);
    }
  }

  private static Map<String, String> texts(Compilation compilation) {
    return compilation.graph().records().stream()
        .collect(Collectors.toMap(r -> r.id().value(), Sealer::text, (a, b) -> a, TreeMap::new));
  }

  private static String text(EvidenceRecord record) {
    return record.digest().hex();
  }
}
