package dev.vertebra.reproduce;

import dev.vertebra.model.Sha256;

/** Bytes that a program made. */
public final class Content {
  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes. */
  public static Content of(byte[] bytes) {
    return new Content(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Their digest. */
  public Sha256 digest() {
    return Sha256.of(bytes);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }
}
