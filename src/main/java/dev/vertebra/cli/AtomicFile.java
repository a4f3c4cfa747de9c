package dev.vertebra.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that it is there as a whole or as it was before. */
final class AtomicFile {
  private AtomicFile() {}

  /** What writes the content. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** What writes bytes. */
  interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a text in UTF-8, and the folders that it needs.
   *
   * @throws IOException when it cannot be written; an earlier file is as it was
   */
  static void write(Path named, Content content) throws IOException {
    writeBytes(
        named,
        bytes -> {
          Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          content.writeTo(text);
          text.flush();
        });
  }

  /**
   * Writes bytes, and the folders that they need.
   *
   * @throws IOException when they cannot be written; an earlier file is as it was
   */
  static void writeBytes(Path named, Bytes content) throws IOException {
    Path file = ReportPlaces.real(named);
    Path folder = file.resolveSibling(".").normalize();
    Files.createDirectories(folder);
    Path half =
        folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.deleteIfExists(half);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(half, StandardOpenOption.CREATE_NEW))) {
        content.writeTo(out);
      }
      move(half, file);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
