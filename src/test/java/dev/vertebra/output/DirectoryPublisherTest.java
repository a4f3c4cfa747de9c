package dev.vertebra.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPublisherTest {
  private static final String DIGEST = "0".repeat(64);

  @TempDir private Path parent;
  private Path site;

  @BeforeEach
  void name() {
    site = parent.resolve("site");
  }

  @Test
  void publishesAndReportsWhatWasWritten() throws Exception {
    try (DirectoryPublisher publisher = DirectoryPublisher.open(site)) {
      publisher.addText("index.html", "hi");
      publisher.addText("records/REQ-1.html", "one");
      publisher.addText(PublishedFolder.MARKER, "m\n");
      assertThat(site).doesNotExist();
      assertThat(publisher.commit())
          .isEqualTo(
              new DirectoryPublisher.Written(
                  List.of("index.html", PublishedFolder.MARKER, "records/REQ-1.html"), 7));
    }
    assertThat(files(site))
        .isEqualTo(
            Map.of("index.html", "hi", "records/REQ-1.html", "one", PublishedFolder.MARKER, "m\n"));
    assertNothingLeftBeside();
  }

  @Test
  void pagesThatAreGoneDisappear() throws Exception {
    publish("old.html");
    publish("new.html");
    assertThat(files(site)).containsOnlyKeys("new.html", PublishedFolder.MARKER);
    assertNothingLeftBeside();
  }

  @Test
  void withoutACommitTheEarlierSiteStays() throws Exception {
    publish("old.html");
    Map<String, String> before = files(site);
    try (DirectoryPublisher publisher = DirectoryPublisher.open(site)) {
      publisher.addText("new.html", "x");
    }
    assertThat(files(site)).isEqualTo(before);
    assertNothingLeftBeside();
  }

  @Test
  void whatADeadProcessLeftIsCleared() throws Exception {
    publish("old.html");
    Files.createDirectories(parent.resolve(".site.vertebra-staging/records"));
    Files.writeString(parent.resolve(".site.vertebra-staging/records/half.html"), "ha");
    Files.writeString(parent.resolve(".site.vertebra-lock"), "4711");
    publish("new.html");
    assertThat(files(site)).containsOnlyKeys("new.html", PublishedFolder.MARKER);
    assertNothingLeftBeside();
  }

  @Test
  void aSwapHalfDoneIsTakenBack() throws Exception {
    publish("old.html");
    Map<String, String> before = files(site);
    Files.move(site, parent.resolve(".site.vertebra-previous"));
    DirectoryPublisher.open(site).close();
    assertThat(files(site)).isEqualTo(before);
  }

  @Test
  void aSecondPublisherIsRefusedWhileTheFirstIsAtWork() throws Exception {
    try (DirectoryPublisher first = DirectoryPublisher.open(site)) {
      first.addText("a.html", "a");
      assertThatThrownBy(() -> DirectoryPublisher.open(site))
          .isInstanceOf(RefusedTargetException.class)
          .hasMessageContaining("another process");
      first.addText(PublishedFolder.MARKER, DIGEST + "  a.html\n");
      first.commit();
    }
    publish("b.html");
  }

  @Test
  void aFolderOfSomebodyElseIsRefused() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.txt"), "years of work");
    assertRefused("not published by Vertebra");
  }

  @Test
  void aForeignFileInAPublishedFolderIsRefused() throws Exception {
    publish("old.html");
    Files.writeString(site.resolve("thesis.txt"), "years of work");
    assertRefused("thesis.txt");
    assertThat(site.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void desktopLeftoversAreNotForeign() throws Exception {
    publish("old.html");
    Files.writeString(site.resolve(".DS_Store"), "");
    publish("new.html");
    assertThat(files(site)).containsOnlyKeys("new.html", PublishedFolder.MARKER);
  }

  @Test
  void aFileAndALinkAreRefused() throws IOException {
    Files.writeString(site, "a file");
    assertRefused("not a folder");
    Files.delete(site);
    Files.createSymbolicLink(site, Files.createDirectory(parent.resolve("elsewhere")));
    assertRefused("not a folder");
  }

  @Test
  void anEmptyFolderIsTaken() throws Exception {
    Files.createDirectories(site);
    publish("a.html");
    assertThat(files(site)).containsKey("a.html");
  }

  @Test
  void nothingLeavesTheFolderOrIsWrittenTwice() throws Exception {
    try (DirectoryPublisher publisher = DirectoryPublisher.open(site)) {
      assertThatThrownBy(() -> publisher.addText("../escape.html", ""))
          .isInstanceOf(IllegalArgumentException.class);
      publisher.addText("a.html", "");
      assertThatThrownBy(() -> publisher.addText("a.html", ""))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(publisher::commit).isInstanceOf(IllegalStateException.class);
    }
    assertThat(site).doesNotExist();
  }

  private void publish(String page) throws Exception {
    try (DirectoryPublisher publisher = DirectoryPublisher.open(site)) {
      publisher.addText(page, "content of " + page);
      publisher.addText(PublishedFolder.MARKER, DIGEST + "  " + page + "\n");
      publisher.commit();
    }
  }

  private void assertRefused(String why) throws IOException {
    assertThatThrownBy(() -> DirectoryPublisher.open(site))
        .isInstanceOf(RefusedTargetException.class)
        .hasMessageContaining(why);
    try (Stream<Path> names = Files.list(parent)) {
      assertThat(names.map(p -> p.getFileName().toString())).noneMatch(n -> n.contains("vertebra"));
    }
  }

  private void assertNothingLeftBeside() throws IOException {
    try (Stream<Path> names = Files.list(parent)) {
      assertThat(names).containsExactly(site);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return found;
  }
}
