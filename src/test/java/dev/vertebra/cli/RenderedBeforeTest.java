package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Sha256;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.seal.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of which nothing has changed is taken over; any doubt, and it is rendered. */
class RenderedBeforeTest {
  private static final Sha256 COMPILER = Sha256.ofText("compiler");
  private static final Sha256 FROM = Sha256.ofText("baseline");
  private static final String FOLDER = "releases/1.0.0";

  @TempDir private Path temporary;
  private Path output;

  @BeforeEach
  void publish() throws IOException {
    output = temporary.resolve("site");
    MemoryOutputTree tree = new MemoryOutputTree();
    Manifest manifest = new Manifest(tree);
    manifest.addText("a/index.html", "a page");
    manifest.addText("b.html", "another");
    manifest.finish();
    for (var file : tree.files().entrySet()) {
      Path path = output.resolve(FOLDER).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    RenderedBefore first = RenderedBefore.of(output, COMPILER);
    assertThat(first.files(FOLDER, FROM)).isEmpty();
    first.rendered(FOLDER, FROM, Sha256.ofText(manifest.text()));
    first.write();
  }

  @Test
  void whatIsUnchangedIsTakenOver() throws IOException {
    Optional<SortedMap<String, byte[]>> files =
        RenderedBefore.of(output, COMPILER).files(FOLDER, FROM);
    assertThat(files).isPresent();
    assertThat(files.get()).containsOnlyKeys("a/index.html", "b.html", Manifest.PATH);
    assertThat(files.get())
        .containsEntry("b.html", "another".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void anotherBaselineOrCompilerRendersAnew() throws IOException {
    assertThat(RenderedBefore.of(output, COMPILER).files(FOLDER, Sha256.ofText("other"))).isEmpty();
    assertThat(RenderedBefore.of(output, Sha256.ofText("other")).files(FOLDER, FROM)).isEmpty();
    assertThat(RenderedBefore.of(output, COMPILER).files("releases/1.1.0", FROM)).isEmpty();
  }

  @Test
  void aChangedPageOrManifestRendersAnew() throws IOException {
    Path page = output.resolve(FOLDER).resolve("b.html");
    Files.writeString(page, "changed");
    assertThat(RenderedBefore.of(output, COMPILER).files(FOLDER, FROM)).isEmpty();
    Path manifest = output.resolve(FOLDER).resolve(Manifest.PATH);
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(Sha256.ofText("another").hex(), Sha256.ofText("changed").hex()));
    assertThat(RenderedBefore.of(output, COMPILER).files(FOLDER, FROM)).isEmpty();
  }

  @Test
  void aMissingFileOrDamagedMemoryRendersAnew() throws IOException {
    Files.delete(output.resolve(FOLDER).resolve("a/index.html"));
    assertThat(RenderedBefore.of(output, COMPILER).files(FOLDER, FROM)).isEmpty();
    Files.writeString(temporary.resolve(".site.vertebra-rendered"), "nonsense\n");
    assertThat(RenderedBefore.of(output, COMPILER).files(FOLDER, FROM)).isEmpty();
  }
}
