package dev.vertebra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void digitsCompareAsNumbers() {
    assertThat(
            List.of("7.10", "7.9", "7.1", "7.10.2", "10", "REQ-10", "REQ-9", "REQ-09").stream()
                .sorted(NaturalOrder::compare))
        .containsExactly("7.1", "7.9", "7.10", "7.10.2", "10", "REQ-09", "REQ-9", "REQ-10");
  }

  @Test
  void isATotalOrder() {
    assertThat(NaturalOrder.compare("a01", "a1")).isNotZero();
    assertThat(Integer.signum(NaturalOrder.compare("a01", "a1")))
        .isEqualTo(-Integer.signum(NaturalOrder.compare("a1", "a01")));
    assertThat(NaturalOrder.compare("a", "a")).isZero();
  }
}
