package dev.vertebra.render.dossier;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody can change any more, compared by content. */
public final class PdfBytes {

  private final byte[] bytes;

  private PdfBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies {@code bytes}. */
  public static PdfBytes copyOf(byte[] bytes) {
    return new PdfBytes(bytes.clone());
  }

  /** A fresh copy for APIs that want an array. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** Reads the content without copying it. */
  public InputStream openStream() {
    return new ByteArrayInputStream(bytes);
  }

  /** Length in bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PdfBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
