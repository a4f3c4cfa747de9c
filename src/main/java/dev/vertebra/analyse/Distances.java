package dev.vertebra.analyse;

import java.util.Arrays;

/**
 * How far the records are that a walk has come to, by their numbers. As large as the walk and not
 * as the evidence, because there is a walk for every record.
 */
final class Distances {
  /** What is said of a record that the walk has not come to. */
  static final int NONE = -1;

  private int[] numbers = filled(64);
  private int[] distances = new int[64];
  private int size;

  /** The distance of a record, or {@link #NONE}. */
  int of(int number) {
    int at = place(number);
    return numbers[at] == number ? distances[at] : NONE;
  }

  /** How many records the walk has come to. */
  int size() {
    return size;
  }

  /** Whether the walk came to this record for the first time; then it is this far. */
  boolean reach(int number, int distance) {
    int at = place(number);
    if (numbers[at] == number) {
      return false;
    }
    numbers[at] = number;
    distances[at] = distance;
    size++;
    if (size * 2 > numbers.length) {
      grow();
    }
    return true;
  }

  private int place(int number) {
    int mask = numbers.length - 1;
    int at = (number * 0x9E3779B9) >>> 7 & mask;
    while (numbers[at] != number && numbers[at] != NONE) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    int[] oldDistances = distances;
    numbers = filled(2 * oldNumbers.length);
    distances = new int[numbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != NONE) {
        int at = place(oldNumbers[i]);
        numbers[at] = oldNumbers[i];
        distances[at] = oldDistances[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, NONE);
    return empty;
  }
}
