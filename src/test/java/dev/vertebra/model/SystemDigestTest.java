package dev.vertebra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vertebra.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemDigestTest {
  private static final Sha256 A = new Sha256("a".repeat(64));

  private static NamedDigest part(String role, String name, long size) {
    return new NamedDigest(role, name, A, size, Span.wholeFile("x"));
  }

  @Test
  void canonicalFormHasSortedKeysAndComponents() {
    String json =
        SystemDigest.canonicalJson(
            List.of(part("weights", "w", 2), part("runtime", "z", 1), part("runtime", "b", 3)));
    assertThat(json)
        .isEqualTo(
            "{\"components\":["
                + "{\"name\":\"b\",\"role\":\"runtime\",\"sha256\":\""
                + A
                + "\",\"size\":3},"
                + "{\"name\":\"z\",\"role\":\"runtime\",\"sha256\":\""
                + A
                + "\",\"size\":1},"
                + "{\"name\":\"w\",\"role\":\"weights\",\"sha256\":\""
                + A
                + "\",\"size\":2}],"
                + "\"schema\":\"https://vertebra.dev/schema/model-system/v1\"}");
  }

  @Test
  void orderOfComponentsDoesNotChangeTheIdentity() {
    NamedDigest one = part("weights", "w", 2);
    NamedDigest two = part("runtime", "z", 1);
    assertThat(SystemDigest.of(List.of(one, two))).isEqualTo(SystemDigest.of(List.of(two, one)));
  }

  @Test
  void stringsAreEscapedAsRfc8785SaysAndNormalised() {
    assertThat(
            SystemDigest.canonicalJson(List.of(part("weights", "a\"\\\u0001\n\u20ace\u0301", 1))))
        .contains("\"name\":\"a\\\"\\\\\\u0001\\n\u20ac\u00e9\"");
  }

  @Test
  void sizesThatJsonNumbersCannotHoldAreRefused() {
    assertThatThrownBy(() -> SystemDigest.of(List.of(part("weights", "w", 9007199254740993L))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
