package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.cache.StringTemplateLoader;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DossierTemplatesTest {

  /** Records are view models as they are. */
  public record View(String name, int count, BigDecimal share) {}

  @Test
  void readsRecordsEscapesTextAndPrintsNumbersForMachines() {
    View view = new View("<a & b>", 12345, new BigDecimal("0.50"));
    assertThat(render("${name} ${count} ${share}", view)).isEqualTo("&lt;a &amp; b&gt; 12345 0.5");
  }

  @Test
  void refusesUnknownNamesAndClassAccess() {
    assertThatThrownBy(() -> render("${nothing}", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> render("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> render("${name?api.getClass()}", Map.of("name", "a")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void setsBackticksAsCode() {
    assertThat(
            render(
                "<#import \"/dossier/parts.ftlh\" as parts><@parts.words text/>",
                Map.of("text", "`A<1` is not `B`.")))
        .isEqualTo("<code>A&lt;1</code> is not <code>B</code>.");
  }

  private static String render(String template, Object model) {
    StringTemplateLoader loader = new StringTemplateLoader();
    loader.putTemplate("t.ftlh", template);
    return DossierTemplates.packedAnd(loader).render("t.ftlh", model);
  }
}
