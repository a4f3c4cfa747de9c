package dev.vertebra.release;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans what {@code vertebra seal} adds to the store (decision 10). Writes nothing. */
public final class Sealing {
  private final String version;
  private final Sealable sealable;
  private final ReleaseStore store;

  private Sealing(String version, Sealable sealable, ReleaseStore store) {
    this.version = version;
    this.sealable = sealable;
    this.store = store;
  }

  /**
   * Plans to seal a version.
   *
   * @throws IOException when a file of the evidence folder cannot be read
   */
  public static SealPlan plan(String version, Sealable sealable, ReleaseStore store)
      throws IOException {
    return new Sealing(version, sealable, store).plan();
  }

  private SealPlan plan() throws IOException {
    List<Diagnostic> reasons = new SealConditions(version, sealable, store).broken();
    boolean isStoreBroken =
        sealable.findings().all().stream().anyMatch(d -> ReleaseCodes.isOfTheStore(d.code()));
    if (isStoreBroken) {
      // An error of its own, which the conditions count: nothing is compared with such a store.
      return new SealPlan.Refused(reasons);
    }
    Optional<ModelSystem> system = sealable.analysis().release().system();
    Optional<SealedRelease> sealed = store.find(version);
    if (sealed.isPresent() && system.isPresent() && isSame(sealed.get(), system.get())) {
      return new SealPlan.Unchanged(sealed.get());
    }
    if (sealed.isPresent()) {
      return new SealPlan.Refused(List.of(sealedOtherwise(sealed.get())));
    }
    if (!reasons.isEmpty() || system.isEmpty()) {
      return new SealPlan.Refused(reasons);
    }
    BaselineMaker maker = new BaselineMaker(sealable);
    Baseline baseline = maker.make(system.get(), store.last());
    return new SealPlan.Adds(
        new SealedRelease(version, baseline, baseline.digest()), files(baseline, maker.sources()));
  }

  private boolean isSame(SealedRelease sealed, ModelSystem system) throws IOException {
    if (sealable.analysis().release().decision().isEmpty()) {
      return false;
    }
    Baseline now = new BaselineMaker(sealable).make(system, Optional.empty());
    return now.files().equals(sealed.baseline().files())
        && now.records().equals(sealed.baseline().records());
  }

  private Diagnostic sealedOtherwise(SealedRelease sealed) {
    TreeMap<String, Sha256> now = new TreeMap<>();
    sealable
        .evidence()
        .entries()
        .forEach(e -> now.put(e.path(), digest(e.path()).orElse(Sha256.ofText(""))));
    TreeMap<String, Sha256> then = new TreeMap<>();
    sealed.baseline().files().forEach(f -> then.put(f.path(), f.digest()));
    List<String> changed =
        java.util.stream.Stream.concat(now.keySet().stream(), then.keySet().stream())
            .distinct()
            .sorted()
            .filter(p -> !java.util.Objects.equals(now.get(p), then.get(p)))
            .toList();
    return Diagnostic.of(
            ReleaseCodes.SEALED_OTHERWISE,
            sealable.project().releaseSpan(),
            "`" + version + "` was sealed with another content, and a sealed release never changes")
        .targeting(version)
        .labelled(
            changed.size()
                + (changed.size() == 1 ? " file differs, " : " files differ, the first is ")
                + "`"
                + (changed.isEmpty() ? "" : changed.get(0))
                + "`")
        .helped("name the next version as `release:` in the project file and seal that")
        .helped("its baseline is " + sealed.digest());
  }

  private Optional<Sha256> digest(String path) {
    try (InputStream in = sealable.evidence().open(path)) {
      return Optional.of(Sha256.of(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private SortedMap<String, byte[]> files(
      Baseline baseline, Map<Sha256, BaselineMaker.Source> sources) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    TreeMap<String, Sha256> digests = new TreeMap<>();
    for (Sha256 object : ReleaseFiles.objects(baseline)) {
      if (!store.holds(object)) {
        BaselineMaker.Source source = sources.get(object);
        if (source == null) {
          throw new IOException("the bytes of " + object + " are not at hand");
        }
        try (InputStream in = source.open()) {
          byte[] bytes = in.readAllBytes();
          if (!Sha256.of(bytes).equals(object)) {
            throw new IOException("a file was changed while it was sealed");
          }
          files.put(StoreNames.object(object), bytes);
          digests.put(StoreNames.object(object), object);
        }
      }
    }
    add(StoreNames.BASELINE, baseline.json(), files, digests);
    add(StoreNames.STATEMENT, Statement.json(baseline), files, digests);
    files.put(StoreNames.MANIFEST, ReleaseFiles.manifest(digests).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static void add(
      String path, String text, Map<String, byte[]> files, Map<String, Sha256> digests) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    digests.put(path, Sha256.ofText(text));
  }
}
