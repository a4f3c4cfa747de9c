package dev.vertebra.cli;

import dev.vertebra.diagnostic.Suggestions;
import java.util.Collection;
import java.util.List;

/** What to say when an argument names nothing. */
final class Unknown {
  private Unknown() {}

  /**
   * The exception to throw: it names what is near, or else what to do.
   *
   * @param what the sort of thing, such as {@code kind}
   * @param otherwise a clause to show when nothing is near
   */
  static UsageException of(String what, String word, Collection<String> known, String otherwise) {
    List<String> meant = Suggestions.help(word, known);
    return new UsageException(
        "there is no " + what + " `" + word + "`; " + (meant.isEmpty() ? otherwise : meant.get(0)));
  }
}
