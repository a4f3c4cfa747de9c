package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDeterminismTest {

  @TempDir private Path folder;

  @Test
  void sameBytesTwiceAndInAnotherProcessZoneAndLocale() throws Exception {
    PdfBytes first = SampleDossier.rendered().pdf().orElseThrow();
    assertThat(render(SampleDossier.source())).isEqualTo(first);
    Path other = folder.resolve("other.pdf");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Duser.timezone=Asia/Tokyo",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SampleMain.class.getName(),
                other.toString(),
                "1")
            .inheritIO()
            .start();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(PdfBytes.copyOf(Files.readAllBytes(other))).isEqualTo(first);
  }

  @Test
  void everyPartOfTheSourceDecidesTheIdentifier() {
    String page = MarkupLintTest.page("<h1>A</h1>", "html { font-family: \"Source Sans 3\" }");
    PdfMetadata metadata = SampleDossier.metadata();
    PdfAttachment data = SampleDossier.attachment("a.csv", "text/csv", "1");
    PdfAttachment changed = SampleDossier.attachment("a.csv", "text/csv", "2");
    assertThat(
            List.of(
                render(new PdfSource(page, metadata, List.of())),
                render(new PdfSource(page, metadata, List.of(data))),
                render(new PdfSource(page, metadata, List.of(changed)))))
        .doesNotHaveDuplicates();
  }

  private static PdfBytes render(PdfSource source) {
    return new PdfEngine().render(source).pdf().orElseThrow();
  }
}
