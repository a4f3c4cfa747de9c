package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Sha256;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteDeterminismTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void theSiteIsTheSameAgainElsewhere() {
    Map<String, Sha256> here = digests();
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(digests()).isEqualTo(here);
  }

  private static Map<String, Sha256> digests() {
    Map<String, Sha256> digests = new TreeMap<>();
    Fixture.freshSite().forEach((path, bytes) -> digests.put(path, Sha256.of(bytes)));
    return digests;
  }
}
