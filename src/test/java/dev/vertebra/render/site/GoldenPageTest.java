package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A small page, byte for byte; {@code -Dgolden.update} rewrites it. */
class GoldenPageTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/vertebra/render/site");

  /** Their number changes with every rule that is added. */
  private static final Pattern FINDINGS =
      Pattern.compile("(Findings <span class=\"count\">)[0-9]+");

  @Test
  void theListOfAKindIsAsApproved() throws IOException {
    String page = "kinds/role.html";
    String actual =
        FINDINGS
            .matcher(SitePages.text(Fixture.site().get("releases/1.0.0/" + page)))
            .replaceAll("$1#");
    Path file = FOLDER.resolve(page.replace('/', '-'));
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
