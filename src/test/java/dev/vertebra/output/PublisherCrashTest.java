package dev.vertebra.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that publishes one edition after the other, and looks at what it leaves. */
class PublisherCrashTest {
  private static final int PAGES = 100;
  private static final int KILLS = 6;

  @TempDir private Path folder;

  @Test
  void whenAProcessIsKilledAWholeEditionStays() throws Exception {
    Path site = folder.resolve("site");
    for (int kill = 1; kill <= KILLS; kill++) {
      Process publisher = publishing(site, "forever");
      assertThat(publisher.inputReader().readLine()).isEqualTo("published");
      TimeUnit.MILLISECONDS.sleep(7L * kill);
      publisher.destroyForcibly().waitFor();
      DirectoryPublisher.open(site).close();
      assertThat(editions(site)).hasSize(1);
    }
    try (Stream<Path> names = Files.list(folder)) {
      assertThat(names).containsExactly(site);
    }
  }

  @Test
  void anotherProcessThatPublishesIsRespected() throws Exception {
    Path site = folder.resolve("site");
    Process other = publishing(site, "once");
    assertThat(other.inputReader().readLine()).isEqualTo("open");
    assertThatThrownBy(() -> DirectoryPublisher.open(site))
        .isInstanceOf(RefusedTargetException.class)
        .hasMessageContaining("another process");
    other.outputWriter().close();
    assertThat(other.waitFor()).isZero();
    assertThat(editions(site)).hasSize(1);
    DirectoryPublisher.open(site).close();
  }

  private static Process publishing(Path site, String howOften) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PublisherCrashTest.class.getName(),
            site.toString(),
            howOften);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /**
   * Publishes editions until it is killed and says so after the first; or publishes {@code once}
   * when its input ends.
   */
  public static void main(String[] args) throws Exception {
    int last = args[1].equals("once") ? 1 : Integer.MAX_VALUE;
    for (int edition = 1; edition <= last; edition++) {
      try (DirectoryPublisher publisher = DirectoryPublisher.open(Path.of(args[0]))) {
        if (last == 1) {
          System.out.println("open");
          System.in.transferTo(OutputStream.nullOutputStream());
        }
        StringBuilder manifest = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
          publisher.addText("p" + page + ".html", "edition " + edition);
          manifest.append("0".repeat(64)).append("  p").append(page).append(".html\n");
        }
        publisher.addText(PublishedFolder.MARKER, manifest.toString());
        publisher.commit();
      }
      if (edition == 1) {
        System.out.println("published");
      }
    }
  }

  private static Set<String> editions(Path site) throws IOException {
    Set<String> editions = new TreeSet<>();
    for (int page = 0; page < PAGES; page++) {
      editions.add(Files.readString(site.resolve("p" + page + ".html")));
    }
    return editions;
  }
}
