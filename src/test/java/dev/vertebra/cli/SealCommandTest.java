package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quality lead seals releases, and is refused what is not ready. */
class SealCommandTest {
  @TempDir private Path temporary;
  private EvidenceCopy product;
  private Path releases;

  @BeforeEach
  void copy() throws IOException {
    product = new EvidenceCopy(temporary.resolve("evidence"));
    releases = product.folder().resolve("releases");
  }

  @Test
  void sealingWritesOneFolderAndSealingAgainChangesNothing() throws IOException {
    assertThat(product.evidence("seal", "1.0.0")).isZero();
    assertThat(product.printed())
        .contains("sealed Half 1.0.0: 33 records, 42 files, as of 2026-03-20T10:00:00Z")
        .contains("follows       nothing: it is the first");
    Path release = releases.resolve("1.0.0");
    assertThat(EvidenceCopy.listing(release))
        .contains("baseline.json", "statement.json", "manifest-sha256.txt")
        .hasSizeGreaterThan(40);
    assertThat(Files.readString(release.resolve("baseline.json")))
        .startsWith("{\"artifacts\":[{\"basis\":\"recomputed\",")
        .contains("\"previous\":{\"release\":\"none\",\"sha256\":\"none\"}")
        .contains("\"schema\":\"https://vertebra.dev/schema/baseline/v1\"")
        .endsWith("}");
    assertThat(Files.readString(release.resolve("statement.json")))
        .contains("\"_type\":\"https://in-toto.io/Statement/v1\"", "\"subject\":[{\"digest\"");
    byte[] before = Files.readAllBytes(release.resolve("baseline.json"));
    assertThat(product.evidence("seal", "1.0.0")).isZero();
    assertThat(product.printed()).contains("unchanged since it was sealed: Half 1.0.0");
    assertThat(release.resolve("baseline.json")).hasBinaryContent(before);
    assertThat(product.evidence("check")).isZero();
    assertThat(product.run("verify", product.folder().toString())).isZero();
    assertThat(product.printed()).contains("47 files, 1 sealed release");
  }

  @Test
  void anotherContentUnderASealedVersionIsRefused() throws IOException {
    product.evidence("seal", "1.0.0");
    product.edit("IU-1.md", "Cases with a score", "Adults with a score");
    refused("1.0.0", "VT711", "1 file differs, `IU-1.md`");
    assertThat(EvidenceCopy.listing(releases)).hasSize(47);
  }

  @Test
  void openErrorsAreRefused() throws IOException {
    product.edit("VR-1.md", "verifies: [REQ-1, CLM-1, RC-1]", "verifies: [CLM-1, RC-1]");
    refused("1.0.0", "VT712", "`1.0.0` cannot be sealed while ");
    assertThat(product.printed()).contains("= so: VT301 REQ-1");
    assertThat(releases).doesNotExist();
  }

  @Test
  void withoutAnApprovedDecisionItIsRefused() throws IOException {
    product.edit("REL-1.md", "status: approved", "status: draft");
    refused("1.0.0", "VT713", "the decision on `1.0.0` does not release it");
    product.edit("REL-1.md", "release: \"1.0.0\"", "release: \"0.9.0\"");
    refused("1.0.0", "VT713", "nobody has decided to release `1.0.0`");
  }

  @Test
  void aFileThatIsNowhereIsRefusedUntilItsPlaceIsDeclared() throws IOException {
    Files.delete(product.folder().resolve("files/training.csv"));
    refused("1.0.0", "VT714", "`files/training.csv` is not at hand");
    product.edit(
        "DS-TRAIN.md",
        "path: files/training.csv,",
        "path: files/training.csv, kept-at: \"vault of the data team, shelf 3\",");
    product.evidence("seal", "1.0.0");
    assertThat(product.printed()).doesNotContain("VT714");
  }

  @Test
  void anEarlierReleaseThatIsNotSealedIsRefused() throws IOException {
    String decision = Files.readString(product.folder().resolve("REL-1.md"));
    Files.writeString(
        product.folder().resolve("REL-0.md"),
        decision
            .replace("id: REL-1", "id: REL-0")
            .replace("release: \"1.0.0\"", "release: \"0.9.0\"")
            .replace("2026-03-20T10:00:00Z", "2026-03-20T09:00:00Z"));
    refused("1.0.0", "VT715", "`0.9.0` was released before `1.0.0` and is not sealed");
  }

  @Test
  void anotherVersionThanTheProjectsIsRefused() throws IOException {
    refused("1.1.0", "VT716", "the project file is about release `1.0.0`, not `1.1.0`");
    product.edit("vertebra.yaml", "release: \"1.0.0\"", "release: \"../1\"");
    product.edit("REL-1.md", "release: \"1.0.0\"", "release: \"../1\"");
    refused("../1", "VT716", "cannot be the name of a folder");
  }

  @Test
  void largeFilesAreKeptAsDigestsAndStillProven() throws IOException {
    product.edit("vertebra.yaml", "profile:", "store-up-to-kib: 0\nprofile:");
    assertThat(product.evidence("seal", "1.0.0")).isZero();
    assertThat(Files.readString(releases.resolve("1.0.0/baseline.json")))
        .contains("\"kept\":\"digest\",\"path\":\"files/")
        .contains("\"kept\":\"object\",\"path\":\"vertebra.yaml\"");
    Path site = temporary.resolve("site");
    assertThat(product.evidence("build", "--output", site.toString())).isZero();
    String whole = Files.readString(site.resolve("releases/1.0.0/index.html"));
    try (var files = Files.list(product.folder().resolve("files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "changed");
      }
    }
    product.evidence("build", "--output", site.toString());
    assertThat(site.resolve("releases/1.0.0/index.html")).hasContent(whole);
    assertThat(Files.readString(site.resolve("releases/after-1.0.0/index.html")))
        .isNotEqualTo(whole);
  }

  private void refused(String version, String code, String message) {
    assertThat(product.evidence("seal", version)).as(product.printed()).isEqualTo(1);
    assertThat(product.printed()).contains("error[" + code + "]", message);
  }
}
