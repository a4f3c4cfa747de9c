package dev.vertebra.render.site.search;

/** A name space of tokens, so that a word of a title is no id; in the order of their letters. */
public enum Space {
  /** A name that a record had before. */
  ALIAS('a'),
  /** A word of a body or field. */
  BODY('b'),
  /** The number of a clause. */
  CLAUSE('c'),
  /** A digest in hexadecimal digits. */
  DIGEST('d'),
  /** A field filter such as {@code kind:risk}. */
  FILTER('f'),
  /** An id. */
  ID('i'),
  /** A part of an id between its hyphens, full stops and underscores. */
  PART('p'),
  /** A word of a title. */
  TITLE('t'),
  /** A unique device identifier without blanks. */
  UDI('u');

  private final char letter;

  Space(char letter) {
    this.letter = letter;
  }

  /** What its tokens begin with. */
  char letter() {
    return letter;
  }

  /** A token of this space. */
  String token(String folded) {
    return letter + ":" + folded;
  }
}
