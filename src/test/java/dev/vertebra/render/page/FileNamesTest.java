package dev.vertebra.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.output.OutputPath;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  private static final List<String> IDS =
      List.of("REQ-1", "req-1", "Req-1", "con", "COM1", "nul.x", "A.", "a/b(c)", "x".repeat(200));

  @Test
  void anIdKeepsItsOwnNameWhenItCan() {
    assertThat(new FileNames(IDS).of("REQ-1")).isEqualTo("REQ-1");
  }

  @Test
  void everyNameIsPortableAndDiffersByMoreThanCase() {
    FileNames names = new FileNames(IDS);
    List<String> all = IDS.stream().map(names::of).toList();
    assertThat(all)
        .allSatisfy(n -> assertThat(OutputPath.checked(n + ".html")).isNotEmpty())
        .extracting(n -> n.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }
}
