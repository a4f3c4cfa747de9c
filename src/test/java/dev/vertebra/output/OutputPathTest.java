package dev.vertebra.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a/",
        "a//b",
        "..",
        "a/../b",
        ".",
        "a/./b",
        "con",
        "a/NUL.html",
        "com1.txt",
        "a\\b",
        "a b",
        "a:b",
        "caf\u00e9",
        "a.",
        "a\u0000"
      })
  void refusesWhatIsNotPortable(String path) {
    assertThatThrownBy(() -> OutputPath.checked(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "releases/1.0.0/records/REQ-001.html", "a..b/c", "console"})
  void acceptsTheRest(String path) {
    assertThat(OutputPath.checked(path)).isEqualTo(path);
  }

  @Test
  void aFileIsWrittenOnce() {
    MemoryOutputTree tree = new MemoryOutputTree();
    tree.below("a").addText("b.html", "x");
    assertThat(tree.files()).containsOnlyKeys("a/b.html");
    assertThatThrownBy(() -> tree.addText("a/b.html", "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
