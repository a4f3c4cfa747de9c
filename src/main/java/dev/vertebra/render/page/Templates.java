package dev.vertebra.render.page;

import freemarker.core.ArithmeticEngine;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The templates of site and dossier: escaped by default, strict on unknown names, without access to
 * classes, and independent of locale and zone. Safe for use by several threads.
 */
public final class Templates {
  /** Folder of the templates on the class path. */
  public static final String FOLDER = "/dev/vertebra/templates";

  private static final Configuration CONFIGURATION = configuration();

  private Templates() {}

  /**
   * Renders a template.
   *
   * @param name path below {@link #FOLDER}, such as {@code site/record.ftlh}
   * @param view the view model whose properties the template sees as variables
   * @return UTF-8 without characters that XML forbids and without invisible ones that reorder text
   */
  public static byte[] bytes(String name, Object view) {
    PageWriter out = new PageWriter();
    try {
      Template template = CONFIGURATION.getTemplate(name);
      template.process(view, out);
    } catch (IOException e) {
      throw new UncheckedIOException("template " + name, e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + name + " does not fit its view", e);
    }
    return out.bytes();
  }

  /** The same as text. */
  public static String render(String name, Object view) {
    return new String(bytes(name, view), StandardCharsets.UTF_8);
  }

  private static Configuration configuration() {
    Configuration made = new Configuration(Configuration.VERSION_2_3_34);
    made.setClassForTemplateLoading(Templates.class, FOLDER);
    made.setDefaultEncoding(StandardCharsets.UTF_8.name());
    made.setOutputEncoding(StandardCharsets.UTF_8.name());
    made.setOutputFormat(HTMLOutputFormat.INSTANCE);
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setLogTemplateExceptions(false);
    made.setWrapUncheckedExceptions(true);
    made.setFallbackOnNullLoopVariable(false);
    made.setLocale(Locale.ROOT);
    made.setTimeZone(TimeZone.getTimeZone("UTC"));
    made.setNumberFormat("computer");
    made.setArithmeticEngine(ArithmeticEngine.CONSERVATIVE_ENGINE);
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setAPIBuiltinEnabled(false);
    made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    made.setLocalizedLookup(false);
    return made;
  }
}
