package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LicencesTest {
  @Test
  void theJarCarriesTheLicenceTextsOfWhatItContains() throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/dev/vertebra/graph/LICENSES.txt")) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains(
              "THE ACCOMPANYING PROGRAM IS PROVIDED UNDER THE TERMS OF THIS ECLIPSE",
              "viz.js",
              "Expat maintainers",
              "Permission is hereby granted");
    }
  }
}
