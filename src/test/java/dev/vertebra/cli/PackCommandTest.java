package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archivist takes in a bag and validates it as RFC 8493 section 3 says. */
class PackCommandTest {
  private static final String ROOT = "Half-1.0.0/";

  @TempDir private Path temporary;
  private EvidenceCopy product;
  private Path bag;

  @BeforeEach
  void seal() throws IOException {
    product = new EvidenceCopy(temporary.resolve("evidence"));
    bag = temporary.resolve("bag.zip");
  }

  @Test
  void theBagIsCompleteAndValidAndHoldsTheRelease() throws IOException {
    product.evidence("seal", "1.0.0");
    assertThat(product.evidence("pack", "1.0.0", "--output", bag.toString()))
        .as(product.printed())
        .isZero();
    SortedMap<String, byte[]> files = unzip();
    assertThat(text(files, "bagit.txt"))
        .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    validate(files, "manifest-sha256.txt", "data/");
    validate(files, "tagmanifest-sha256.txt", "");
    long payload =
        files.entrySet().stream()
            .filter(f -> f.getKey().startsWith("data/"))
            .mapToLong(f -> f.getValue().length)
            .sum();
    long count = files.keySet().stream().filter(p -> p.startsWith("data/")).count();
    assertThat(text(files, "bag-info.txt"))
        .contains("Payload-Oxum: " + payload + "." + count, "Files-Not-At-Hand: 0");
    assertThat(files)
        .containsKeys(
            "data/evidence/vertebra.yaml",
            "data/evidence/files/source.csv",
            "data/baseline.json",
            "data/statement.json",
            "data/site/index.html",
            "data/site/dossier.pdf");
    assertThat(text(files, "data/evidence/IU-1.md"))
        .isEqualTo(Files.readString(product.folder().resolve("IU-1.md")));
    byte[] first = Files.readAllBytes(bag);
    product.edit("IU-1.md", "Cases with a score", "Adults with a score");
    product.evidence("pack", "1.0.0", "--output", bag.toString());
    assertThat(bag).hasBinaryContent(first);
  }

  @Test
  void whatIsNotAtHandIsSaid() throws IOException {
    product.edit("vertebra.yaml", "profile:", "store-up-to-kib: 0\nprofile:");
    product.evidence("seal", "1.0.0");
    Files.delete(product.folder().resolve("files/source.csv"));
    assertThat(product.evidence("pack", "1.0.0", "--output", bag.toString())).isZero();
    assertThat(product.printed()).contains("not at hand, digest only: files/source.csv");
    SortedMap<String, byte[]> files = unzip();
    validate(files, "manifest-sha256.txt", "data/");
    assertThat(text(files, "data/not-at-hand.txt")).endsWith("  files/source.csv\n");
    assertThat(files).containsKey("data/evidence/files/test.csv");
    assertThat(product.evidence("pack", "9.9.9")).isEqualTo(2);
    assertThat(product.printed()).contains("`9.9.9` is no sealed release; sealed are 1.0.0");
  }

  private static void validate(Map<String, byte[]> files, String manifest, String prefix) {
    TreeSet<String> listed = new TreeSet<>();
    for (String line : text(files, manifest).lines().toList()) {
      String path = line.substring(66);
      listed.add(path);
      assertThat(Sha256.of(files.getOrDefault(path, new byte[0])).hex())
          .as(path)
          .isEqualTo(line.substring(0, 64));
    }
    TreeSet<String> present = new TreeSet<>();
    for (String path : files.keySet()) {
      boolean isTag = !path.startsWith("data/");
      if (prefix.isEmpty() ? isTag && !path.equals(manifest) : !isTag) {
        present.add(path);
      }
    }
    assertThat(listed).isEqualTo(present);
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private SortedMap<String, byte[]> unzip() throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bag))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName()).startsWith(ROOT);
        assertThat(entry.getExtra()).as("nothing that depends on the zone").isNull();
        files.put(entry.getName().substring(ROOT.length()), zip.readAllBytes());
      }
    }
    return files;
  }
}
