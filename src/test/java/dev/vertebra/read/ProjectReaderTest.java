package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Result;
import dev.vertebra.profile.KindSpec;
import org.junit.jupiter.api.Test;

class ProjectReaderTest {
  @Test
  void readsTheBuiltInProfileAndTheSettings() {
    Result<Setup> setup = Evidence.empty().and("vertebra.yaml", Evidence.PROJECT).setup();
    assertThat(setup.diagnostics()).isEmpty();
    assertThat(setup.value().profile().kinds()).hasSize(31).containsKey("validation-run");
    assertThat(setup.value().project().release()).isEqualTo("1.0.0");
    assertThat(setup.value().project().releaseSpan()).hasToString("vertebra.yaml:6:11");
    KindSpec run = setup.value().profile().kind("validation-run").orElseThrow();
    assertThat(run.relation("follows").orElseThrow().max()).isEqualTo(1);
    assertThat(run.field("approvals")).isPresent();
  }
}
