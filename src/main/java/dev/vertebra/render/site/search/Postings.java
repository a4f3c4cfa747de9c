package dev.vertebra.render.site.search;

import java.util.Arrays;
import java.util.Base64;

/** Numbers of documents, ascending, each once; an array of {@code int} and nothing around it. */
final class Postings {
  private static final int RADIX = 36;

  private int[] numbers = new int[2];
  private int size;

  /** Adds a number that is not less than any before it. */
  void add(int number) {
    if (size > 0 && numbers[size - 1] == number) {
      return;
    }
    if (size > 0 && numbers[size - 1] > number) {
      throw new IllegalArgumentException(number + " after " + numbers[size - 1]);
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1) + 1);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  /**
   * The shorter of two forms: distances to the number before in base 36, {@code D*N} for N times
   * the same; or {@code !} and the bits of a set in base 64, the lowest first.
   *
   * @param documents number of all documents
   */
  String text(int documents) {
    int most = 1 + 4 * ((documents / 8 + 3) / 3);
    StringBuilder text = new StringBuilder();
    int before = -1;
    for (int i = 0; i < size; ) {
      int distance = numbers[i] - before;
      int run = 1;
      while (i + run < size && numbers[i + run] - numbers[i + run - 1] == distance) {
        run++;
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(Integer.toString(distance, RADIX));
      if (run > 1) {
        text.append('*').append(Integer.toString(run, RADIX));
      }
      before = numbers[i + run - 1];
      i += run;
      if (text.length() > most) {
        return bits(documents);
      }
    }
    return text.toString();
  }

  private String bits(int documents) {
    byte[] set = new byte[documents / 8 + 1];
    for (int i = 0; i < size; i++) {
      set[numbers[i] / 8] |= (byte) (1 << (numbers[i] % 8));
    }
    return "!" + Base64.getEncoder().encodeToString(set);
  }
}
