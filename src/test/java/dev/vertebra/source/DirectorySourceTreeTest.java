package dev.vertebra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySourceTreeTest {

  @Test
  void listsFilesSortedAndPassesOverDotNames(@TempDir Path dir) throws IOException {
    Files.createDirectories(dir.resolve("b/c"));
    Files.createDirectories(dir.resolve(".git"));
    Files.writeString(dir.resolve("b/c/z.md"), "z");
    Files.writeString(dir.resolve("a.md"), "abc");
    Files.writeString(dir.resolve(".git/config"), "x");
    SourceTree tree = new DirectorySourceTree(dir);
    assertThat(tree.entries())
        .containsExactly(
            new SourceEntry.Regular("a.md", 3), new SourceEntry.Regular("b/c/z.md", 1));
    assertThat(tree.bytes("b/c/z.md")).containsExactly('z');
  }

  @Test
  void refusesLinksThatLeaveTheFolder(@TempDir Path dir) throws IOException {
    Path inside = Files.createDirectories(dir.resolve("evidence"));
    Path secret = Files.writeString(dir.resolve("secret.md"), "secret");
    Files.createSymbolicLink(inside.resolve("out.md"), secret);
    Files.createSymbolicLink(inside.resolve("dangling.md"), dir.resolve("nothing"));
    Files.writeString(inside.resolve("in.md"), "in");
    Files.createSymbolicLink(inside.resolve("alias.md"), inside.resolve("in.md"));
    Files.createSymbolicLink(inside.resolve("loop"), inside);
    SourceTree tree = new DirectorySourceTree(inside);
    assertThat(tree.entries())
        .containsExactly(
            new SourceEntry.Regular("alias.md", 2),
            new SourceEntry.Refused("dangling.md", "it cannot be opened"),
            new SourceEntry.Regular("in.md", 2),
            new SourceEntry.Refused(
                "loop", "a symbolic link to a folder, which would list its files twice"),
            new SourceEntry.Refused("out.md", "a symbolic link that leaves the evidence folder"));
    assertThatThrownBy(() -> tree.bytes("out.md")).isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> tree.bytes("../secret.md")).isInstanceOf(FileNotFoundException.class);
  }
}
