package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.release.SealPlan;
import dev.vertebra.seal.Manifest;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.OverlayTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever is done to a published site or to the store, verification finds it. {@code -Dflips=200}
 * changes more single bytes of each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {
  private static final int FLIPS = Integer.getInteger("flips", 30);
  private final TreeMap<String, byte[]> store = new TreeMap<>();
  private final TreeMap<String, byte[]> site = new TreeMap<>();

  @BeforeAll
  void sealAndPublish() throws IOException {
    SourceTree evidence =
        new DirectorySourceTree(Path.of("src/test/resources/corpus/_base/complete"));
    SealPlan plan = Sealer.plan(evidence, Vertebra.check(evidence), "1.0.0", "test");
    assertThat(plan).isInstanceOf(SealPlan.Adds.class);
    Map<String, byte[]> added = new TreeMap<>();
    ((SealPlan.Adds) plan)
        .files()
        .forEach((path, bytes) -> added.put("releases/1.0.0/" + path, bytes));
    SourceTree sealed = new OverlayTree(evidence, added);
    for (SourceEntry entry : sealed.entries()) {
      store.put(entry.path(), sealed.bytes(entry.path()));
    }
    MemoryOutputTree out = new MemoryOutputTree();
    Manifest manifest = new Manifest(out);
    Vertebra.publish(Vertebra.check(sealed), Publishing.fresh("test", Optional.empty()), manifest);
    manifest.finish();
    site.putAll(out.files());
    assertThat(faults(store)).isEmpty();
    assertThat(faults(site)).isEmpty();
    assertThat(site).containsKey("releases/1.0.0/baseline.json");
  }

  @Test
  void anyByteOfThePublishedSite() {
    List<String> paths = List.copyOf(site.keySet());
    assertThat(unnoticed(site, paths, 7)).isEmpty();
  }

  @Test
  void anyByteOfTheStore() {
    List<String> paths = store.keySet().stream().filter(p -> p.startsWith("releases/")).toList();
    assertThat(unnoticed(store, paths, 11)).isEmpty();
  }

  /** Small files carry the meaning, and chance would seldom choose them. */
  @Test
  void everyByteOfTheStatementAndManyOfTheBaseline() {
    List<String> unnoticed = new ArrayList<>();
    for (String name : List.of("statement.json", "baseline.json", "manifest-sha256.txt")) {
      String path = "releases/1.0.0/" + name;
      byte[] bytes = store.getOrDefault(path, new byte[0]);
      for (int at = 0; at < bytes.length; at += 1 + bytes.length / 60) {
        if (faults(flipped(store, path, at, 1 << (at % 8))).isEmpty()) {
          unnoticed.add(path + " " + at);
        }
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  @Test
  void filesAddedRemovedAndRenamed() {
    TreeMap<String, byte[]> added = new TreeMap<>(site);
    added.put("releases/1.0.0/records/.hidden.html", new byte[] {1});
    assertThat(faults(added)).extracting(d -> d.code().id()).containsExactly("VT723");
    TreeMap<String, byte[]> removed = new TreeMap<>(site);
    removed.remove("releases/1.0.0/risks.html");
    assertThat(faults(removed)).extracting(d -> d.code().id()).containsExactly("VT722");
    TreeMap<String, byte[]> renamed = new TreeMap<>(removed);
    renamed.put(
        "releases/1.0.0/Risks.html", site.getOrDefault("releases/1.0.0/risks.html", new byte[0]));
    assertThat(faults(renamed)).extracting(d -> d.code().id()).containsExactly("VT724");
    assertThat(faults(new TreeMap<>(Map.of("a.html", new byte[1]))))
        .extracting(d -> d.code().id())
        .containsExactly("VT726");
    TreeMap<String, byte[]> foreign = new TreeMap<>(store);
    foreign.put("releases/1.0.0/note.md", new byte[] {1});
    assertThat(faults(foreign)).extracting(d -> d.code().id()).containsExactly("VT704");
    TreeMap<String, byte[]> none = new TreeMap<>(store);
    none.remove("releases/1.0.0/baseline.json");
    assertThat(faults(none)).extracting(d -> d.code().id()).contains("VT701");
  }

  @Test
  void aSiteThatWasWrittenAnewAroundAnotherBaselineContradictsItself() {
    TreeMap<String, byte[]> forged = new TreeMap<>(site);
    String path = "releases/1.0.0/baseline.json";
    String text = new String(site.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    forged.put(path, text.replace("Half", "Full").getBytes(StandardCharsets.UTF_8));
    MemoryOutputTree inner = new MemoryOutputTree();
    Manifest release = new Manifest(inner);
    forged.forEach(
        (p, bytes) -> {
          if (p.startsWith("releases/1.0.0/") && !p.endsWith(Manifest.PATH)) {
            release.add(p.substring("releases/1.0.0/".length()), bytes);
          }
        });
    release.finish();
    inner.files().forEach((p, bytes) -> forged.put("releases/1.0.0/" + p, bytes));
    MemoryOutputTree outer = new MemoryOutputTree();
    Manifest all = new Manifest(outer);
    forged.forEach(
        (p, bytes) -> {
          if (!p.equals(Manifest.PATH)) {
            all.add(p, bytes);
          }
        });
    all.finish();
    assertThat(faults(new TreeMap<>(outer.files())))
        .extracting(d -> d.code().id())
        .containsExactlyInAnyOrder("VT727", "VT728");
  }

  private static List<String> unnoticed(Map<String, byte[]> files, List<String> paths, long seed) {
    return new Random(seed)
        .longs(FLIPS)
        .boxed()
        .map(Random::new)
        .flatMap(random -> unnoticed(files, paths, random))
        .toList();
  }

  private static Stream<String> unnoticed(
      Map<String, byte[]> files, List<String> paths, Random random) {
    String path = paths.get(random.nextInt(paths.size()));
    int at = random.nextInt(files.getOrDefault(path, new byte[0]).length);
    int bit = 1 << random.nextInt(8);
    return faults(flipped(files, path, at, bit)).isEmpty()
        ? Stream.of(path + " byte " + at + " bit " + bit)
        : Stream.empty();
  }

  private static Map<String, byte[]> flipped(
      Map<String, byte[]> files, String path, int at, int bit) {
    TreeMap<String, byte[]> copy = new TreeMap<>(files);
    byte[] bytes = files.getOrDefault(path, new byte[0]).clone();
    bytes[at] ^= (byte) bit;
    copy.put(path, bytes);
    return copy;
  }

  private static List<Diagnostic> faults(Map<String, byte[]> files) {
    return Verifier.verify(new MemorySourceTree(files)).diagnostics();
  }
}
