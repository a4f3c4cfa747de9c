package dev.vertebra.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.output.MemoryOutputTree;
import org.junit.jupiter.api.Test;

class ManifestTest {
  // Digests of "abc" (FIPS 180-4, example in appendix B.1 of its earlier edition) and of no bytes.
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void listsEveryFileSortedByPathAndNotItself() {
    MemoryOutputTree store = new MemoryOutputTree();
    Manifest manifest = new Manifest(store);
    manifest.addText("z.html", "abc");
    manifest.below("a").addText("empty.txt", "");
    manifest.finish();
    assertThat(store.files()).containsOnlyKeys("a/empty.txt", "z.html", Manifest.PATH);
    assertThat(store.files().get(Manifest.PATH))
        .asString()
        .isEqualTo(OF_NOTHING + "  a/empty.txt\n" + OF_ABC + "  z.html\n");
  }
}
