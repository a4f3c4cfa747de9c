package dev.vertebra.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chances of one input; the same seed gives the same input. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** From 0 to {@code bound}, which is excluded. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** True once in {@code times}. */
  boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** So many of what a supplier gives, one behind the other. */
  String some(int least, int most, Supplier<String> one) {
    StringBuilder text = new StringBuilder();
    int number = least + random.nextInt(most - least + 1);
    for (int i = 0; i < number; i++) {
      text.append(one.get());
    }
    return text.toString();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
