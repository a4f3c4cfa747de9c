package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A small page, byte for byte; {@code -Dgolden.update} rewrites it. */
class GoldenPageTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/vertebra/render/site");

  @Test
  void theListOfAKindIsAsApproved() throws IOException {
    String page = "kinds/role.html";
    byte[] actual = Fixture.site().get("releases/1.0.0/" + page);
    Path file = FOLDER.resolve(page.replace('/', '-'));
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FOLDER);
      Files.write(file, actual);
    }
    assertThat(SitePages.text(actual)).isEqualTo(Files.readString(file));
  }
}
