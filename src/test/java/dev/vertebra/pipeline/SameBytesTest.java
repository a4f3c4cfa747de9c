package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.seal.Manifest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The whole of what is published from the repository's own evidence does not depend on locale or
 * time zone.
 */
class SameBytesTest {

  @Test
  void theExampleGivesTheSameBytesElsewhere() throws IOException {
    Map<String, Sha256> here = published();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(published()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(here)
        .containsKeys("index.html", "releases/1.0.0/dossier.pdf", "manifest-sha256.txt")
        .hasSizeGreaterThan(250);
  }

  private static Map<String, Sha256> published() throws IOException {
    Compilation compilation = Vertebra.check(ExampleEvidence.first());
    MemoryOutputTree tree = new MemoryOutputTree();
    Manifest manifest = new Manifest(tree);
    assertThat(Vertebra.publish(compilation, Publishing.fresh("test", Optional.empty()), manifest))
        .isEmpty();
    manifest.finish();
    Map<String, Sha256> digests = new TreeMap<>();
    tree.files().forEach((path, bytes) -> digests.put(path, Sha256.of(bytes)));
    return digests;
  }
}
