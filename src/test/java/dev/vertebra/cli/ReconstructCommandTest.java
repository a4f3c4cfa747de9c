package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident responder has a digest in hand; a release is superseded and withdrawn. */
class ReconstructCommandTest {
  @TempDir private Path temporary;
  private EvidenceCopy product;
  private Path site;

  @BeforeEach
  void sealAndPublish() throws IOException {
    product = new EvidenceCopy(temporary.resolve("evidence"));
    site = temporary.resolve("site");
    assertThat(product.evidence("seal", "1.0.0")).isZero();
  }

  @Test
  void aDigestFromTheFieldLeadsToTheSamePackageByteForByte() throws IOException {
    product.edit("SIG-1.md", "title: ", "title: Later - ");
    assertThat(product.evidence("build", "--output", site.toString())).isZero();
    String weights = digest("weights");
    Path package1 = temporary.resolve("package");
    assertThat(
            product.evidence(
                "reconstruct",
                weights.substring(0, 12),
                "--output",
                package1.toString(),
                "--against",
                site.toString()))
        .as(product.printed())
        .isZero();
    assertThat(product.printed())
        .contains("is the weights ", " of release 1.0.0")
        .contains("standing      current", "manifest-sha256.txt, file by file");
    Path published = site.resolve("releases/1.0.0");
    assertThat(EvidenceCopy.listing(package1)).isEqualTo(EvidenceCopy.listing(published));
    for (String file : EvidenceCopy.listing(published)) {
      assertThat(package1.resolve(file)).hasSameBinaryContentAs(published.resolve(file));
    }
    assertThat(published.resolve("../after-1.0.0/index.html")).exists();
  }

  @Test
  void whatLeadsNowhereIsSaidPlainly() {
    assertThat(product.evidence("reconstruct", "9.9.9")).isEqualTo(1);
    assertThat(product.printed())
        .contains("no sealed release is known by `9.9.9`", "sealed are 1.0.0");
    assertThat(product.evidence("reconstruct", "0123456789")).isEqualTo(1);
  }

  @Test
  void aPublishedSiteThatIsNotTheSameIsToldFileByFile() throws IOException {
    assertThat(product.evidence("build", "--output", site.toString())).isZero();
    Path manifest = site.resolve("releases/1.0.0/manifest-sha256.txt");
    String text = Files.readString(manifest);
    Files.writeString(manifest, "0" + text.substring(1));
    String first = text.lines().findFirst().orElseThrow().substring(66);
    assertThat(
            product.evidence(
                "reconstruct",
                "1.0.0",
                "--output",
                temporary.resolve("p").toString(),
                "--against",
                site.toString()))
        .isEqualTo(1);
    assertThat(product.printed()).contains("1 files are not as ", "  " + first);
  }

  @Test
  void aStoreThatCannotBeBelievedReplacesNoSite() throws IOException {
    assertThat(product.evidence("build", "--output", site.toString())).isZero();
    byte[] before = Files.readAllBytes(site.resolve("manifest-sha256.txt"));
    product.edit("releases/1.0.0/statement.json", "sealed-release", "sealed-releasf");
    assertThat(product.evidence("build", "--output", site.toString())).isEqualTo(1);
    assertThat(product.printed())
        .contains("error[VT703]", "nothing published: sealed releases cannot be believed");
    assertThat(site.resolve("manifest-sha256.txt")).hasBinaryContent(before);
    assertThat(product.evidence("reconstruct", "1.0.0")).isEqualTo(1);
    assertThat(product.evidence("seal", "1.0.0")).isEqualTo(1);
  }

  @Test
  void aWithdrawalShowsOnEveryPageAndChangesNone() throws IOException {
    assertThat(product.evidence("build", "--output", site.toString())).isZero();
    byte[] before = Files.readAllBytes(site.resolve("releases/1.0.0/manifest-sha256.txt"));
    assertThat(
            product.evidence(
                "withdraw",
                "1.0.0",
                "--by",
                "ROLE-QUALITY",
                "--why",
                "The threshold is wrong",
                "--at",
                EvidenceCopy.moment().toString()))
        .as(product.printed())
        .isZero();
    assertThat(product.evidence("build", "--output", site.toString())).isZero();
    assertThat(site.resolve("releases/1.0.0/manifest-sha256.txt")).hasBinaryContent(before);
    assertThat(Files.readString(site.resolve("standing/1.0.0.css")))
        .contains(".standing-withdrawn { display: block");
    assertThat(Files.readString(site.resolve("index.html")))
        .contains("withdrawn 2026-04-01T10:00:00Z by ROLE-QUALITY: The threshold is wrong");
    assertThat(product.evidence("withdraw", "1.0.0", "--by", "ROLE-QUALITY", "--why", "again"))
        .isEqualTo(2);
    assertThat(product.printed()).contains("was withdrawn 2026-04-01T10:00:00Z");
    assertThat(product.evidence("withdraw", "1.0.0", "--by", "REQ-1", "--why", "x")).isEqualTo(2);
    assertThat(product.evidence("withdraw", "2.0.0", "--by", "ROLE-QUALITY", "--why", "x"))
        .isEqualTo(2);
    assertThat(product.printed()).contains("`2.0.0` is no sealed release; sealed are 1.0.0");
  }

  private String digest(String role) throws IOException {
    String baseline = Files.readString(product.folder().resolve("releases/1.0.0/baseline.json"));
    int at = baseline.indexOf("\"role\":\"" + role + "\",\"sha256\":\"");
    int start = baseline.indexOf("\"sha256\":\"", at) + 10;
    return baseline.substring(start, start + 64);
  }
}
