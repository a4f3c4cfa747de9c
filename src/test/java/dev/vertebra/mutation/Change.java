package dev.vertebra.mutation;

import dev.vertebra.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One edit of one file of the evidence folder. */
sealed interface Change {

  /** Path of the file. */
  String file();

  /** Makes the change in a copy of the folder, whose other files stay shared. */
  void applyTo(Map<String, byte[]> files);

  /** Other characters between two offsets of a text. Offsets count UTF-16 code units. */
  record Text(SourceText source, int start, int end, String replacement) implements Change {
    public Text {
      if (start > end) {
        throw new IllegalArgumentException("ends before it starts: " + source.path());
      }
    }

    @Override
    public String file() {
      return source.path();
    }

    @Override
    public void applyTo(Map<String, byte[]> files) {
      // Several changes of one file go from its end to its start, so that offsets stay right.
      String now = new String(bytes(files, file()), StandardCharsets.UTF_8);
      String edited = now.substring(0, start) + replacement + now.substring(end);
      files.put(file(), edited.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The lowest bit of one byte turned. */
  record Bit(String file, int offset) implements Change {
    @Override
    public void applyTo(Map<String, byte[]> files) {
      byte[] bytes = bytes(files, file).clone();
      bytes[offset] ^= 1;
      files.put(file, bytes);
    }
  }

  /** The file is gone. */
  record Removal(String file) implements Change {
    @Override
    public void applyTo(Map<String, byte[]> files) {
      bytes(files, file);
      files.remove(file);
    }
  }

  private static byte[] bytes(Map<String, byte[]> files, String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return bytes;
  }
}
