package dev.vertebra.read.shape;

import dev.vertebra.profile.FieldType;
import java.util.List;
import java.util.regex.Pattern;

/** What a text that does not fit its type probably is. */
final class Slips {
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}([,_' ][0-9]{3})+");
  private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
  private static final Pattern EXPONENT = Pattern.compile("-?[0-9.]+[eE][+-]?[0-9]+");
  private static final Pattern LOCAL = Pattern.compile("[0-9-]{10}[T ][0-9:.]+");
  private static final int MD5 = 32;
  private static final int SHA1 = 40;

  private Slips() {}

  static List<String> help(FieldType type, String text) {
    if (type == FieldType.Scalar.SHA256 && HEX.matcher(text).matches()) {
      return List.of(digest(text.length()));
    }
    if (type == FieldType.Scalar.INTEGER || type == FieldType.Scalar.DECIMAL) {
      if (GROUPED.matcher(text).matches()) {
        return List.of("write the digits without grouping");
      }
      if (COMMA.matcher(text).matches()) {
        return List.of("write a decimal point, not a comma");
      }
      if (EXPONENT.matcher(text).matches()) {
        return List.of("write the number out, without exponent");
      }
    }
    if (type == FieldType.Scalar.DATE_TIME && LOCAL.matcher(text).matches()) {
      return List.of("a time without its offset is not an instant; add `Z` or `+02:00`");
    }
    return List.of();
  }

  private static String digest(int length) {
    return switch (length) {
      case MD5 -> "32 digits are an MD5 sum, which does not identify a file";
      case SHA1 -> "40 digits are a SHA-1 sum or a git object name";
      default -> "these are " + length + " digits";
    };
  }
}
