package dev.vertebra.render.site;

/** A page that was made and waits for its turn to be written. */
final class Made {
  private final String path;
  private final byte[] bytes;

  private Made(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  static Made of(Site site, PageAt page) {
    return new Made(page.path(), site.bytes(page));
  }

  String path() {
    return path;
  }

  /** Its bytes; the caller must not change them. */
  byte[] bytes() {
    return bytes;
  }
}
