package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredFontsTest {

  private static final String FOLDER = "/dev/vertebra/templates/shared/fonts/";

  @Test
  void everyFileHasTheDigestOfThePackageItCameFrom() throws Exception {
    List<String> lines = lines();
    assertThat(lines).hasSize(17);
    for (String line : lines) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(line.substring(66)));
      assertThat(HexFormat.of().formatHex(digest) + "  " + line.substring(66)).isEqualTo(line);
    }
  }

  @Test
  void everyFontAndLicenceIsListed() throws IOException {
    List<String> listed = lines().stream().map(line -> line.substring(66)).toList();
    try (Stream<Path> files = Files.list(Path.of("templates/shared/fonts"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(
                      name -> !List.of("README.md", "SHA256SUMS", ".gitattributes").contains(name)))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void facesCoverWhatDossiersSayAndNotEverything() {
    HouseFonts fonts = HouseFonts.vendored();
    assertThat("aÄé–“”≥→✓✗α".codePoints()).allMatch(fonts::covers);
    assertThat(fonts.covers('中')).isFalse();
    assertThat(fonts.covers('✗', "Source Code Pro")).isFalse();
    assertThat(fonts.covers('a', "Nowhere Sans")).isFalse();
  }

  private static List<String> lines() throws IOException {
    return new String(bytes("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = VendoredFontsTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
