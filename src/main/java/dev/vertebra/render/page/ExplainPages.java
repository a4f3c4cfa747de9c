package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.model.Body;
import dev.vertebra.model.RecordId;
import dev.vertebra.render.page.prose.LinkTargets;
import dev.vertebra.render.page.prose.Prose;
import dev.vertebra.render.page.prose.ProseRenderer;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the explain pages that travel in the jar. */
final class ExplainPages {
  private static final String FOLDER = "/dev/vertebra/explain/";
  private static final String FENCE = "---\n";

  private final ProseRenderer renderer;
  private final LinkTargets targets;

  ExplainPages(ProseRenderer renderer, LinkTargets targets) {
    this.renderer = renderer;
    this.targets = targets;
  }

  /** The code with its page. */
  ExplainedCode of(Code code) {
    String name = code.id() + ".md";
    try (InputStream in = ExplainPages.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return new ExplainedCode(code, new Prose(""));
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      Body body = new Body(withoutFrontMatter(text), Span.wholeFile(name));
      return new ExplainedCode(code, renderer.render(new RecordId(code.id()), body, targets));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String withoutFrontMatter(String text) {
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    return end < 0 ? text : text.substring(end + 1 + FENCE.length());
  }
}
