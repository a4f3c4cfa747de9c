package dev.vertebra.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sound files with bytes changed, lost, doubled, inserted or taken from another file. */
final class Damage {
  private static final List<String> TOKENS =
      List.of(
          "9999999999999999999",
          "1e400",
          "-1",
          "NaN",
          "\"\"",
          "null",
          "true",
          "{}",
          "[]",
          "[[",
          "{\"a\":",
          "\\u0000",
          "\\ud800",
          "٣",
          "0.1e5",
          "\"sha256\"",
          "\"metrics\"",
          "\ufeff",
          "\r",
          "\t",
          ": ",
          "- ",
          "&a ",
          "*a",
          "<<: ",
          "---\n",
          "'",
          "\"",
          "yes",
          "2026-02-30");

  private final Dice dice;

  Damage(Dice dice) {
    this.dice = dice;
  }

  /** The file with one to six hits; {@code other} is where foreign bytes come from. */
  byte[] of(byte[] file, byte[] other) {
    byte[] damaged = file.clone();
    int hits = 1 + dice.below(6);
    for (int i = 0; i < hits && damaged.length > 0; i++) {
      int at = dice.below(damaged.length);
      int length = Math.min(damaged.length - at, dice.once(4) ? dice.below(300) : dice.below(8));
      damaged = replaced(damaged, at, length, instead(damaged, at, length, other));
    }
    return damaged;
  }

  private byte[] instead(byte[] damaged, int at, int length, byte[] other) {
    return switch (dice.below(6)) {
      case 0 -> new byte[0];
      case 1 -> dice.bytes(1 + dice.below(4));
      case 2 -> dice.of(TOKENS).getBytes(StandardCharsets.UTF_8);
      case 3 -> cut(other);
      case 4 -> twice(damaged, at, length);
      default -> flipped(damaged, at);
    };
  }

  private byte[] cut(byte[] other) {
    int from = dice.below(Math.max(1, other.length));
    int length = Math.min(other.length - from, dice.below(400));
    return java.util.Arrays.copyOfRange(other, from, from + Math.max(0, length));
  }

  private static byte[] twice(byte[] damaged, int at, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(damaged, at, length);
    out.write(damaged, at, length);
    return out.toByteArray();
  }

  private byte[] flipped(byte[] damaged, int at) {
    return new byte[] {(byte) (damaged[at] ^ (1 << dice.below(8)))};
  }

  private static byte[] replaced(byte[] file, int at, int length, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    out.writeBytes(instead);
    out.write(file, at + length, file.length - at - length);
    return out.toByteArray();
  }
}
