package dev.vertebra.render.site.search;

import java.util.List;
import java.util.regex.Pattern;

/** Puts documents into an index, one after the other. */
public final class Documents {
  /** Fewer hexadecimal digits in a text are a word like others. */
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32,40}");

  private static final Pattern HEX = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final SearchIndex index = new SearchIndex();
  private int count;

  /** The index of all documents so far. */
  public SearchIndex index() {
    return index;
  }

  /** Number of documents so far. */
  public int count() {
    return count;
  }

  /** Begins the next document. */
  public void next() {
    count++;
  }

  /** An id, whole and by its parts, with and without leading zeros. */
  public void id(String id) {
    String folded = Folding.fold(id);
    index.add(Space.ID, folded, at());
    List<String> parts = Folding.words(folded);
    if (parts.size() > 1) {
      for (String part : parts) {
        index.add(Space.PART, part, at());
        index.add(Space.PART, part.replaceFirst("^0+(?=.)", ""), at());
      }
    }
  }

  /** A name that it had before. */
  public void alias(String id) {
    index.add(Space.ALIAS, Folding.fold(id), at());
  }

  /** The number of the clause that it is about. */
  public void clause(String number) {
    index.add(Space.CLAUSE, Folding.fold(number), at());
  }

  /** Its title. */
  public void title(String title) {
    Folding.words(title).forEach(w -> index.add(Space.TITLE, w, at()));
  }

  /** Any text about it; digests in it are found by their first digits. */
  public void text(String text) {
    for (String word : Folding.words(text)) {
      if (word.length() < 32 || !DIGEST.matcher(word).matches()) {
        index.add(Space.BODY, word, at());
      }
    }
    if (text.length() >= 64) {
      HEX.matcher(Folding.fold(text)).results().forEach(m -> digest(m.group(1)));
    }
  }

  /** A digest that it names. */
  public void digest(String hex) {
    index.add(Space.DIGEST, hex, at());
  }

  /** A unique device identifier. */
  public void udi(String udi) {
    String folded = BLANK.matcher(Folding.fold(udi)).replaceAll("");
    if (!folded.startsWith("none")) {
      index.add(Space.UDI, folded, at());
    }
  }

  /** What a filter such as {@code kind:risk} asks for. */
  public void filter(String name, String value) {
    index.add(Space.FILTER, name + ":" + BLANK.matcher(Folding.fold(value)).replaceAll("-"), at());
  }

  private int at() {
    return count - 1;
  }
}
