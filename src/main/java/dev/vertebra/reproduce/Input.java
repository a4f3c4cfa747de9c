package dev.vertebra.reproduce;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that a rerun is given.
 *
 * @param path below the evidence folder, and below the folder that the program runs in
 * @param digest of its bytes
 * @param owners records that name it, sorted
 */
public record Input(String path, Sha256 digest, List<RecordId> owners) {
  public Input {
    owners = List.copyOf(owners);
  }

  /** One digest for all files: SHA-256 over the lines that {@code sha256sum} writes for them. */
  public static Sha256 digestOf(List<Input> inputs) {
    String lines =
        inputs.stream()
            .map(i -> i.digest().hex() + "  " + i.path() + "\n")
            .collect(Collectors.joining());
    return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
  }
}
