package dev.vertebra.render.dossier.content;

import java.util.Locale;

/** Small changes of wording. */
final class Words {
  private Words() {}

  /** {@code Media type} as {@code media type}; {@code SHA-256} stays. */
  static String lowerFirst(String label) {
    boolean isInitials = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return label.isEmpty() || isInitials
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
