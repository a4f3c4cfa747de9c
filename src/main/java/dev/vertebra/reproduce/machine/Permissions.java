package dev.vertebra.reproduce.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may change what a rerun is given. */
final class Permissions {
  /** What a file is for. */
  enum Use {
    READ("r--r--r--"),
    EXECUTE("r-xr-xr-x");

    private final String mode;

    Use(String mode) {
      this.mode = mode;
    }
  }

  private Permissions() {}

  static void readOnly(Path file, Use use) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(use.mode));
    } else if (!file.toFile().setReadOnly()) {
      throw new IOException("cannot make " + file.getFileName() + " read-only");
    }
  }

  /** Nothing is added to a folder, or taken out, where the system knows such a thing. */
  static void readOnlyFolder(Path folder) {
    change(folder, "r-xr-xr-x");
  }

  static void writable(Path folder) {
    change(folder, "rwx------");
  }

  private static void change(Path folder, String mode) {
    try {
      if (isPosix(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set the permissions of a folder", e);
    }
  }

  private static boolean isPosix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }
}
