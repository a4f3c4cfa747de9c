package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout engine is asked directly, past the markup rules that would refuse every probe. */
class LockedResourcesTest {

  private static final AtomicInteger HITS = new AtomicInteger();
  private static final String STYLE = "html { font-family: \"Source Sans 3\" }";

  @TempDir private static Path folder;
  private static HttpServer server;

  @BeforeAll
  static void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          HITS.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    Files.writeString(folder.resolve("a.css"), "h1 { display: none }");
    try (var picture = LockedResourcesTest.class.getResourceAsStream("dot.png")) {
      Files.copy(picture, folder.resolve("dot.png"));
    }
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  static Stream<String> probes() {
    return Stream.of(
            "HTTP/x",
            "FILE/dot.png",
            "FILE/a.css",
            "classpath:/dev/vertebra/render/dossier/dot.png")
        .flatMap(
            address ->
                Stream.of(
                        "<img alt='a' src='@'/>",
                        "<div style='background-image: url(@)'>a</div>",
                        "<div style='content: url(@)'>a</div>",
                        "<style>@import url('@');</style><p>a</p>",
                        "<style>@font-face { font-family: F; src: url('@') } h1 { font-family: F }</style><p>a</p>",
                        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                            + " alt='a' width='9' height='9'><image width='9' height='9' xlink:href='@'/></svg>",
                        "<object type='image/png' data='@'></object>",
                        "<a href='@' download='x'>a</a>")
                    .map(
                        probe ->
                            probe
                                .replace("'@'", "'" + address + "'")
                                .replace("(@)", "(" + address + ")")));
  }

  @ParameterizedTest
  @MethodSource("probes")
  void loadsNothing(String probe) throws Exception {
    HITS.set(0);
    String page = page(probe);
    PdfSource source = new PdfSource(page, SampleDossier.metadata(), List.of());
    PdfBytes pdf =
        new PrintLayout(HouseFonts.vendored())
            .render(MarkupReader.read(page), source, new LayoutMessages());
    assertThat(HITS).hasValue(0);
    assertThat(PdfText.of(pdf)).contains("Head");
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      for (PDPage resources : document.getPages()) {
        assertThat(resources.getResources().getXObjectNames()).isEmpty();
      }
      assertThat(document.getDocumentCatalog().getNames())
          .satisfiesAnyOf(
              names -> assertThat(names).isNull(),
              names -> assertThat(names.getEmbeddedFiles()).isNull());
    }
  }

  @Test
  void theProbesWouldLoadSomethingUnlocked() throws Exception {
    HITS.set(0);
    PdfRendererBuilder unlocked = new PdfRendererBuilder();
    unlocked.withW3cDocument(MarkupReader.read(page("<img alt='a' src='HTTP/x'/>")), "about:blank");
    unlocked.toStream(new ByteArrayOutputStream()).run();
    assertThat(HITS).hasPositiveValue();
  }

  private static String page(String probe) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    String body = probe.replace("HTTP", address).replace("FILE", folder.toUri().toString());
    return MarkupLintTest.page("<h1>Head</h1>" + body, STYLE);
  }
}
