package dev.vertebra.release;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What leads from the field to a sealed release: its version, the digests of its baseline, model
 * system and components, and the deployments with their UDI. Several releases may share a
 * component.
 */
public final class Lookup {
  /** Fewer digits of a digest are no identification. */
  public static final int FEWEST_DIGITS = 12;

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{" + FEWEST_DIGITS + ",64}");

  private final List<Key> keys = new ArrayList<>();

  /**
   * Something that identifies a release.
   *
   * @param what what it is, such as {@code weights weights.json}
   * @param value the digest, label or id
   * @param release the release that it leads to
   */
  public record Key(String what, String value, SealedRelease release) {}

  private Lookup() {}

  /**
   * Everything by which the releases of a store can be found.
   *
   * @param graph the evidence as it stands, which knows the deployments since
   */
  public static Lookup of(ReleaseStore store, TraceGraph graph) {
    Lookup lookup = new Lookup();
    for (SealedRelease release : store.releases()) {
      Baseline.Model model = release.baseline().model();
      lookup.add("version", release.version(), release);
      lookup.add("baseline", release.digest().hex(), release);
      lookup.add("model system", model.system().hex(), release);
      lookup.add("model version", model.modelVersion(), release);
      for (NamedDigest component : model.components()) {
        lookup.add(component.role() + " " + component.name(), component.digest().hex(), release);
      }
    }
    for (EvidenceRecord deployment : graph.records("deployment")) {
      for (EvidenceRecord version : graph.targets(deployment.id(), "deploys")) {
        graph
            .system(version.id())
            .map(ModelSystem::computed)
            .ifPresent(system -> lookup.deployed(deployment, system, store));
      }
    }
    return lookup;
  }

  /** Every key, in the order of releases. */
  public List<Key> keys() {
    return keys.stream().sorted(Comparator.comparing(Key::what).thenComparing(Key::value)).toList();
  }

  /**
   * The keys that a text from the field names: exactly, or by at least {@value #FEWEST_DIGITS}
   * first digits of a digest.
   */
  public List<Key> find(String text) {
    String wanted = text.strip();
    List<Key> exact = keys.stream().filter(k -> k.value().equals(wanted)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    String digits = wanted.toLowerCase(Locale.ROOT);
    return DIGITS.matcher(digits).matches()
        ? keys.stream()
            .filter(k -> Sha256.isValid(k.value()) && k.value().startsWith(digits))
            .toList()
        : List.of();
  }

  private void deployed(EvidenceRecord deployment, Sha256 system, ReleaseStore store) {
    for (SealedRelease release : store.releases()) {
      if (release.baseline().model().system().equals(system)) {
        add("deployment", deployment.id().value(), release);
        String udi = deployment.text("udi");
        if (!udi.isBlank() && !udi.toLowerCase(Locale.ROOT).startsWith("none")) {
          add("UDI", udi, release);
        }
      }
    }
  }

  private void add(String what, String value, SealedRelease release) {
    keys.add(new Key(what, value, release));
  }
}
