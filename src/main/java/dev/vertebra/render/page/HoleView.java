package dev.vertebra.render.page;

import dev.vertebra.model.Hole;
import java.util.Optional;

/**
 * A hole in a row of the trace matrix.
 *
 * @param text what is missing
 * @param account why it may be so, in the words on file; empty while nobody has dealt with it
 * @param record where these words stand; empty for a waiver, which stands in the project file
 */
public record HoleView(String text, String account, Optional<Ref> record) {
  private static final int SHOWN = 140;

  static HoleView of(Hole hole, Refs refs) {
    return new HoleView(
        hole.text(),
        hole.justification().map(Hole.Justification::account).orElse(""),
        hole.justification()
            .flatMap(Hole.Justification::record)
            .flatMap(id -> refs.find(id.value())));
  }

  /** Whether somebody has answered for it on file. */
  public boolean isJustified() {
    return !account.isEmpty();
  }

  /** What is missing, cut when it is long. */
  public String shownText() {
    return Clip.to(SHOWN, text);
  }

  /** The account, cut when it is long. */
  public String shownAccount() {
    return Clip.to(SHOWN, account);
  }

  /** Everything in one line, for tables outside the site. */
  public String line() {
    String by = record.map(r -> " [" + r.id() + "]").orElse("");
    return isJustified() ? text + " (" + account + ")" + by : text;
  }
}
