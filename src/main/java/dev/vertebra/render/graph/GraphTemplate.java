package dev.vertebra.render.graph;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes a {@link Drawing} as SVG with a template of {@code templates/shared}. Pages that already
 * run in FreeMarker import {@code shared/graph.ftlh} instead and save the detour.
 */
public final class GraphTemplate {
  private final Configuration configuration;

  /** {@code configuration} finds {@code shared/...} and escapes by file extension. */
  public GraphTemplate(Configuration configuration) {
    this.configuration = configuration;
  }

  /** SVG for a web page: cards are links. */
  public String linked(Drawing drawing) {
    return write("shared/spine.ftlh", drawing, Medium.WEB);
  }

  /** SVG for the PDF: one image with a text alternative, without links. */
  public String printed(Drawing drawing) {
    return write("shared/spine.ftlh", drawing, Medium.PRINT);
  }

  /** SVG of a record's neighbourhood for a web page. */
  public String neighbourhood(Drawing drawing) {
    return write("shared/neighbourhood.ftlh", drawing, Medium.WEB);
  }

  private enum Medium {
    WEB,
    PRINT
  }

  private String write(String name, Drawing drawing, Medium medium) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(Map.of("drawing", drawing, "linked", medium == Medium.WEB), out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(name + " and its view model disagree", e);
    }
  }
}
