package dev.vertebra.render.dossier;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The dossier's FreeMarker templates: strict about unknown names, escaped by default, without
 * access to classes, and independent of locale and time zone.
 */
public final class DossierTemplates {

  private static final String FOLDER = "/dev/vertebra/templates";

  private final Configuration configuration;

  private DossierTemplates(TemplateLoader loader) {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(loader);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  /** The templates packed with the tool. */
  public static DossierTemplates packed() {
    return new DossierTemplates(new ClassTemplateLoader(DossierTemplates.class, FOLDER));
  }

  /** The packed templates, and further ones that may import them. */
  static DossierTemplates packedAnd(TemplateLoader further) {
    return new DossierTemplates(
        new MultiTemplateLoader(
            new TemplateLoader[] {
              new ClassTemplateLoader(DossierTemplates.class, FOLDER), further
            }));
  }

  /**
   * Fills a template.
   *
   * @param name path below the template folder, such as {@code dossier/release.ftlh}
   * @param model a record or map that the template reads
   * @throws IllegalStateException if template and model do not fit: a fault of the tool, not of the
   *     evidence
   */
  public String render(String name, Object model) {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(name).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + name + " does not fit its model", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + name, e);
    }
    return out.toString();
  }
}
