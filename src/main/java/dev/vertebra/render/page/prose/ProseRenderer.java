package dev.vertebra.render.page.prose;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.vertebra.model.Body;
import dev.vertebra.model.BodyLimits;
import dev.vertebra.model.RecordId;
import java.util.List;

/**
 * Renders bodies: CommonMark and tables, with {@code [[ID]]} as links. HTML in a body is shown as
 * text, never passed on. A body that is too intricate is shown as it stands. The result is
 * well-formed XML, too. Safe for use by several threads.
 */
public final class ProseRenderer {
  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.COLUMN_SPANS, Boolean.FALSE)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, Boolean.TRUE)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, Boolean.FALSE)
          .set(TablesExtension.CLASS_NAME, "")
          .set(HtmlRenderer.ESCAPE_HTML, Boolean.TRUE)
          .set(HtmlRenderer.GENERATE_HEADER_ID, Boolean.FALSE)
          .set(HtmlRenderer.RENDER_HEADER_ID, Boolean.FALSE)
          .toImmutable();

  private final Parser parser =
      Parser.builder(OPTIONS).linkRefProcessorFactory(new RecordLinkParser.Factory()).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder(OPTIONS).nodeRendererFactory(ProseNodes::new).build();

  /**
   * Renders a body.
   *
   * @param owner the record whose body it is; ids of headings start with its id
   * @param body the text
   * @param targets where links lead
   */
  public Prose render(RecordId owner, Body body, LinkTargets targets) {
    if (body.isBlank()) {
      return new Prose("");
    }
    if (BodyLimits.exceeded(body.markdown()).isPresent()) {
      return plain(body);
    }
    try {
      return DeepStack.run(() -> markdown(owner, body, targets));
    } catch (MeteredText.Exhausted | StackOverflowError e) {
      return plain(body);
    }
  }

  private Prose markdown(RecordId owner, Body body, LinkTargets targets) {
    Document document = parser.parse(BasedSequence.of(new MeteredText(body.markdown())));
    document.set(ProseNodes.SETTING, new ProseNodes.Setting(owner, body.span().file(), targets));
    return new Prose(renderer.render(document));
  }

  /** The text as it stands, when it is too intricate to be read as Markdown. */
  private static Prose plain(Body body) {
    return new Prose(
        "<p>Shown as plain text, because its markup is too intricate:</p>\n<pre>"
            + Escaping.escapeHtml(body.markdown(), false)
            + "</pre>\n");
  }
}
